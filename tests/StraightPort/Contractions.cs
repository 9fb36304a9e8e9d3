namespace LaborSpark.StraightPort;

/// <summary>English contractions, unpacked. Only the ASCII apostrophe makes one.</summary>
internal static class Contractions
{
    private static readonly Rule[] Rules =
    [
        new(@"\b([Aa]re|[Cc]ould|[Dd]id|[Dd]oes|[Dd]o|[Hh]ad|[Hh]as|[Hh]ave|[Ii]s|[Mm]ight|[Mm]ust|[Ss]hould|[Ww]ere|[Ww]ould)n't", 3, " not"),
        new(@"\b([Hh]e|[Ii]|[Ss]he|[Tt]hey|[Ww]e|[Ww]hat|[Ww]ho|[Yy]ou)'ll", 3, " will"),
        new(@"\b([Tt]hey|[Ww]e|[Ww]hat|[Ww]ho|[Yy]ou)'re", 3, " are"),
        new(@"\b([Ii]|[Ss]hould|[Tt]hey|[Ww]e|[Ww]hat|[Ww]ho|[Ww]ould|[Yy]ou)'ve", 3, " have"),
        new(@"\b[Cc]an't", 2, " not"),
        new(@"\b[Ii]'m", 2, " am"),
        new(@"\b[Ll]et's", 2, " us"),
        new(@"\b[Ww]on't", 4, "ill not"),
        new(@"\b[Ss]han't", 5, "hall not"),
        new(@"\b[Yy](?:'all|a'll)", 4, "ou all"),
    ];

    /// <summary>Applies the rules, one after the other.</summary>
    public static string Unpack(string text) =>
        Rules.Aggregate(text, (unpacked, rule) => rule.Pattern.Replace(unpacked, match => match[..^rule.Dropped] + rule.Added));

    private sealed record Rule(string Contraction, int Dropped, string Added)
    {
        public PythonRegex Pattern { get; } = new(Contraction);
    }
}

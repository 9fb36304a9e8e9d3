namespace LaborSpark.Jobs.Settings;

/// <summary>Options that may be given many times, each a pair <c>key=value</c>, as one text: the form in which they pass through the parser. Pairs of all layers add up, key by key.</summary>
internal static class SettingPairs
{
    // A character that no key or value holds; it never leaves this process.
    private const char Separator = '\u001f';

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["conf"] = "spark.executor.memory=4g",
        ["base-rate"] = "job_offer=0.0056",
        ["quota"] = "keyword=100",
    };

    /// <summary>The options, without their dashes.</summary>
    public static IReadOnlyCollection<string> Options => Examples.Keys;

    /// <summary>A pair as an option takes it.</summary>
    /// <param name="option">One of <see cref="Options"/>.</param>
    public static string Example(string option) => Examples[option];

    /// <summary>True for <c>key=value</c> with a key that starts with a letter; the value may be empty and may hold <c>=</c>.</summary>
    public static bool IsPair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && char.IsAsciiLetter(text[0]) && !text.AsSpan(0, equals).ContainsAny(" \t\r\n\u001f");
    }

    /// <summary>One text of many pairs.</summary>
    public static string Join(IEnumerable<string> pairs) => string.Join(Separator, pairs);

    /// <summary>One text of many settings.</summary>
    public static string Join(IEnumerable<KeyValuePair<string, string>> settings) =>
        Join(settings.Select(s => $"{s.Key}={s.Value}"));

    /// <summary>The settings of a joined text, none for null; of a key given twice the last value counts.</summary>
    public static IReadOnlyDictionary<string, string> Split(string? joined)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(joined))
            return settings;
        foreach (var pair in joined.Split(Separator))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            settings[pair[..equals]] = pair[(equals + 1)..];
        }
        return settings;
    }
}

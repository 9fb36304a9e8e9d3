using System.Text;

namespace LaborSpark.Jobs.Settings;

/// <summary>Names out of a fixed set, with commas between, none twice. A name is a member of an enumeration in small letters, <c>-</c> or <c>_</c> between its words.</summary>
/// <param name="choices">The enumeration.</param>
/// <param name="reason">Why the rule is there.</param>
/// <param name="single">One name alone. Default: several.</param>
internal sealed class OneOrMoreOfAttribute(Type choices, string reason, bool single = false) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => (single ? "one of " : "names with commas between, each once, of ") + string.Join(", ", Enum.GetNames(choices).Select(n => Words(n, single ? '_' : '-')));

    /// <inheritdoc/>
    public override bool Allows(object? value)
    {
        if (value is not string text)
            return true;
        var names = Names(text);
        return names.All(n => Find(choices, n) is not null) && names.Select(n => Find(choices, n)).Distinct().Count() == names.Length && (!single || names.Length == 1);
    }

    /// <summary>The members that a text names, which the rule allows.</summary>
    public static IReadOnlyList<T> Split<T>(string text) where T : struct, Enum => [.. Names(text).Select(n => Find(typeof(T), n)).OfType<string>().Select(Enum.Parse<T>)];

    /// <summary>The name of a member as it is given on the command line.</summary>
    public static string NameOf<T>(T member, char between = '-') where T : struct, Enum => Words(member.ToString(), between);

    private static string[] Names(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static string? Find(Type choices, string name) => Enum.GetNames(choices).FirstOrDefault(n => Words(n, '-') == name || Words(n, '_') == name);

    private static string Words(string member, char between)
    {
        var words = new StringBuilder();
        foreach (var letter in member)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
                words.Append(between);
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}

using System.Text.RegularExpressions;

namespace LaborSpark.StraightPort.Patterns;

/// <summary>The characters beyond printable ASCII that a pattern names, and how they are written in it.</summary>
internal static class NamedCharacters
{
    /// <summary>U+FE0F, which .NET would count as a word character.</summary>
    public const string EmojiPresentation = "¶";

    /// <summary>U+200D, which .NET's <c>\b</c> would count as a word character.</summary>
    public const string Joiner = "¬";

    /// <summary>U+20E3, which .NET would count as a word character.</summary>
    public const string Keycap = "¨";

    /// <summary>Signs of currency, for use in a class.</summary>
    public const string Currency = "$€£¢";

    /// <summary>Noses of faces, for use in a class; the second is U+2011, the hyphen that does not break.</summary>
    public const string Noses = @"\-‑^";

    /// <summary>Mouths of faces, for use in a class.</summary>
    public const string RareMouths = "Þ×þ";

    private const string Controls = @"\t\n\f";

    /// <summary>Gets the character in the shadow for each of them.</summary>
    public static IReadOnlyDictionary<int, char> StandIns { get; } = Find();

    private static Dictionary<int, char> Find()
    {
        var named = new Regex($"[{Controls}{Currency}{Noses}{RareMouths}{EmojiPattern.Named}]", RegexOptions.CultureInvariant);
        var standIns = Enumerable.Range(0, 0x10000).Where(code => named.IsMatch(((char)code).ToString())).ToDictionary(code => code, code => (char)code);
        standIns[0xFE0F] = EmojiPresentation[0];
        standIns[0x200D] = Joiner[0];
        standIns[0x20E3] = Keycap[0];
        return standIns;
    }
}

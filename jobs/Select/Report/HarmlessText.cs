using System.Globalization;
using System.Text;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>Text for a page: what cannot be seen, or turns the direction of what stands beside it, is written as its code point.</summary>
internal static class HarmlessText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text with <c>[U+202E]</c> and the like for what cannot be seen, and U+FFFD for half a surrogate pair. Line breaks, tabs and spaces of every width stay.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsHarmless(rune))
                shown.Append(rune.ToString());
            else
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }
        return shown.ToString();
    }

    // Joiners hold the parts of emoji together and shape letters of Urdu and Persian. Code points that are not assigned may be emoji that a browser knows.
    private static bool IsHarmless(Rune rune) => rune.Value is '\n' or '\t' or ZeroWidthNonJoiner or ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

using System.Globalization;
using System.Text;

namespace LaborSpark.Jobs.Reporting;

/// <summary>Values cut short for reading, around the place where they differ.</summary>
internal static class Excerpt
{
    private const int Length = 60;
    private const int Before = 20;
    private const string Cut = "…";

    /// <summary>At most sixty code points of a text, some of those before a place among them; an ellipsis stands for what is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The code point that matters, from 0.</param>
    public static string Of(string text, long position = 0)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count <= Length)
            return text;
        var start = (int)Math.Clamp(position - Before, 0, runes.Count - Length);
        var shown = string.Concat(runes.Skip(start).Take(Length));
        return (start > 0 ? Cut : "") + shown + (start + Length < runes.Count ? Cut : "");
    }

    /// <summary>A text in quotes, with what cannot be seen written as its code point, quotes and backslashes after a backslash; <c>null</c> for none.</summary>
    public static string Quoted(string? text) => text is null ? "null" : $"\"{Escaped(text, quotes: true)}\"";

    /// <summary>A text without quotes around it, with what cannot be seen written as its code point and backslashes after a backslash; <c>(null)</c> for none.</summary>
    public static string Visible(string? text) => text is null ? "(null)" : Escaped(text, quotes: false);

    private static string Escaped(string text, bool quotes)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\\' || (quotes && rune.Value == '"'))
                escaped.Append('\\').Append((char)rune.Value);
            else if (IsVisible(rune))
                escaped.Append(rune.ToString());
            else
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        }
        return escaped.ToString();
    }

    private static bool IsVisible(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}

namespace LaborSpark.Jobs.Select.Output;

/// <summary>Cells of a CSV file that is opened in a spreadsheet, filled in, saved and read again: none runs as a formula, and none comes back as another text.</summary>
/// <remarks>
/// The rule is OWASP's (CSV Injection; ASVS 5.0, 1.2.10): an apostrophe goes before a cell that starts with a character that begins a formula, or with one that a spreadsheet
/// drops before it looks for a formula. The escape of CsvHelper (<c>CsvInjection.Escape</c>) knows no way back: a text that starts with an apostrophe of its own would lose it.
/// Here such a text gets another one, so <see cref="Unguard"/> of <see cref="Guard"/> is the text itself, whatever it is. Separators and line breaks within a cell are the
/// business of the CSV's quotes.
/// </remarks>
internal static class SpreadsheetCell
{
    private const char Mark = '\'';

    // The full-width forms too: spreadsheets set to Japanese or Chinese take them for the plain ones.
    private const string Formula = "=+-@＝＋－＠";

    /// <summary>The cell for a text.</summary>
    public static string Guard(string text) => text.Length > 0 && (text[0] == Mark || IsRisky(text)) ? Mark + text : text;

    /// <summary>The text of a cell that <see cref="Guard"/> or <see cref="GuardId"/> made: one leading apostrophe is taken away, if there is one.</summary>
    public static string Unguard(string cell) => cell.StartsWith(Mark) ? cell[1..] : cell;

    /// <summary>The cell for an id: always with an apostrophe, because a spreadsheet takes 19 digits for a number and keeps 15 of them.</summary>
    public static string GuardId(string id) => Mark + id;

    // Ordinary blanks alone are no risk; a formula after them is one.
    private static bool IsRisky(string text)
    {
        var rest = text.AsSpan().TrimStart(' ');
        return rest.Length > 0 && (Formula.Contains(rest[0], StringComparison.Ordinal) || IsDropped(rest[0]));
    }

    // Tab, CR, LF and NUL are OWASP's; the other blanks and the byte order mark are dropped in the same way.
    private static bool IsDropped(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\uFEFF';
}

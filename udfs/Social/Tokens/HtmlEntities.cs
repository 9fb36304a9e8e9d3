namespace LaborSpark.Udfs;

/// <summary>
/// Character references of HTML5 as Python 3.11's <c>html.unescape</c> resolves them: names with and without semicolon by the longest that is known,
/// numbers with the standard's replacements. What a reference gives is not read again. Time is linear in the text.
/// </summary>
internal static class HtmlEntities
{
    private const int Replacement = 0xFFFD;
    private const int LastCodePoint = 0x10FFFF;
    private const int FirstWindowsCharacter = 0x80;

    /// <summary>Puts characters in place of their references.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Receives the text; no shorter than the text, as no reference is shorter than what it stands for.</param>
    /// <returns>The length of what was written.</returns>
    public static int Resolve(ReadOnlySpan<int> text, Span<int> output)
    {
        var written = 0;
        while (true)
        {
            var plain = text.IndexOf('&');
            if (plain < 0)
                break;

            text[..plain].CopyTo(output[written..]);
            written += plain;
            text = text[plain..];
            var length = IsNumber(text) ? Number(text, output, ref written) : Name(text, output, ref written);
            if (length == 0)
            {
                output[written++] = '&';
                length = 1;
            }

            text = text[length..];
        }

        text.CopyTo(output[written..]);
        return written + text.Length;
    }

    // What the windows-1252 code page has where Unicode has controls: the five bytes without a character stay controls.
    private static ReadOnlySpan<ushort> WindowsCharacters =>
    [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ];

    private static bool IsNumber(ReadOnlySpan<int> text) => text.Length > 1 && text[1] == '#';

    /// <summary>Resolves <c>&amp;#65;</c> or <c>&amp;#x41;</c>, the semicolon optional.</summary>
    /// <returns>The length of the reference, 0 if there is none.</returns>
    private static int Number(ReadOnlySpan<int> text, Span<int> output, ref int written)
    {
        var isHexadecimal = text.Length > 2 && (text[2] | 0x20) == 'x';
        var start = isHexadecimal ? 3 : 2;
        var at = start;
        var value = 0;
        for (; at < text.Length && DigitOf(text[at], isHexadecimal) is var digit && digit >= 0; at++)
            value = value > LastCodePoint ? value : (value * (isHexadecimal ? 16 : 10)) + digit;
        if (at == start)
            return 0;

        var character = CharacterOf(value);
        if (character >= 0)
            output[written++] = character;
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int DigitOf(int codePoint, bool isHexadecimal)
    {
        if (SocialClasses.IsAsciiDigit(codePoint))
            return codePoint - '0';
        var letter = (codePoint | 0x20) - 'a';
        return isHexadecimal && letter is >= 0 and < 6 ? letter + 10 : -1;
    }

    /// <summary>Gets what a number stands for, or -1 for nothing.</summary>
    private static int CharacterOf(int value)
    {
        if (value == 0 || value > LastCodePoint || value is >= 0xD800 and <= 0xDFFF)
            return Replacement;
        if (value is >= FirstWindowsCharacter and < FirstWindowsCharacter + 32)
            return WindowsCharacters[value - FirstWindowsCharacter];
        return IsDropped(value) ? -1 : value;
    }

    private static bool IsDropped(int value) => value is < 0x9 or 0xB or (>= 0xE and <= 0x1F) or 0x7F or (>= 0xFDD0 and <= 0xFDEF) || (value & 0xFFFE) == 0xFFFE;

    /// <summary>Resolves the longest name that the text goes on with.</summary>
    /// <returns>The length of the reference, 0 if no name is known.</returns>
    private static int Name(ReadOnlySpan<int> text, Span<int> output, ref int written)
    {
        var starts = HtmlEntityTable.Starts;
        var (low, high) = (0, starts.Length - 1);
        var (found, length) = (-1, 0);

        // The names between low and high, which are in order, begin with the characters up to here.
        for (var at = 1; at < text.Length && low < high; at++)
        {
            var depth = at - 1;
            low = FirstNotBelow(low, high, depth, text[at]);
            high = FirstNotBelow(low, high, depth, text[at] + 1);
            if (low < high && starts[low + 1] - starts[low] == at)
                (found, length) = (low, at + 1);
        }

        if (found < 0)
            return 0;

        output[written++] = HtmlEntityTable.First[found];
        if (HtmlEntityTable.Second[found] != 0)
            output[written++] = HtmlEntityTable.Second[found];
        return length;
    }

    /// <summary>Finds the first of some names whose character at a depth is not below another; a name that has ended there is below all.</summary>
    private static int FirstNotBelow(int low, int high, int depth, int character)
    {
        var starts = HtmlEntityTable.Starts;
        var names = HtmlEntityTable.Names;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = starts[middle] + depth;
            if (at < starts[middle + 1] && names[at] >= character)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}

using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>Recognises most words without trying the patterns: those where nothing that the tokenizers prefer to a word can start.</summary>
internal static class PlainWords
{
    private const int AsciiCharacters = 128;
    private const int LongestMonth = 9;

    // A date goes on after its month with at most a comma, a space and an apostrophe, then a digit.
    private const int LongestMonthGap = 3;

    private static readonly WordStart[] Starts = MakeStarts();

    /// <summary>Finds the end of a word that is surely a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a token starts.</param>
    /// <returns>The end; -1 if the patterns must be asked.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var first = text[at];
        var start = (uint)first < AsciiCharacters ? Starts[first] : WordStart.None;
        if (start == WordStart.None)
            return -1;

        // Seen to before the word is scanned, as a word may be made of faces alone: x0x0x0.
        if ((start & WordStart.Face) != 0 && MayBeFace(text, at))
            return -1;

        var end = SocialClasses.EndOfWord(text, at + 1);
        if (end == text.Length)
            return start == WordStart.Plain || IsPlain(text, at, end, start, -1) ? end : -1;

        var next = text[end];
        return next != '*' && (start == WordStart.Plain || IsPlain(text, at, end, start, next)) ? end : -1;
    }

    private static bool IsPlain(ReadOnlySpan<int> text, int at, int end, WordStart start, int next)
    {
        if ((start & WordStart.Month) != 0 && end - at <= LongestMonth && DigitFollows(text, end))
            return false;
        if ((start & WordStart.Acronym) != 0 && next == '.' && end == at + 1)
            return false;
        return (start & WordStart.Address) == 0 || next is not (':' or '.');
    }

    /// <summary>Of the letters only these can follow the first character of a face.</summary>
    private static bool MayBeFace(ReadOnlySpan<int> text, int at)
    {
        if (at + 1 == text.Length)
            return false;

        var next = text[at + 1];
        return SocialClasses.IsAsciiLetter(next) ? next is 'x' or 'X' or 'B' or 'D' or 'p' or 'P' : next != ' ';
    }

    private static bool DigitFollows(ReadOnlySpan<int> text, int end)
    {
        var at = end;
        while (at < text.Length && at < end + LongestMonthGap && (text[at] is ',' or ' ' or '\''))
            at++;
        return SocialClasses.IsDigitAt(text, at);
    }

    private static WordStart[] MakeStarts()
    {
        var starts = new WordStart[AsciiCharacters];
        for (var character = 0; character < starts.Length; character++)
        {
            if (SocialClasses.IsAsciiLetter(character) || character == '_')
                starts[character] = WordStart.Plain;
            if (SocialClasses.IsAsciiUpper(character))
                starts[character] |= WordStart.Acronym;
        }

        foreach (var character in "DPOosSxXB")
            starts[character] |= WordStart.Face;
        foreach (var character in "JFMASONDjfmasond")
            starts[character] |= WordStart.Month;
        foreach (var character in "hw")
            starts[character] |= WordStart.Address;
        return starts;
    }
}

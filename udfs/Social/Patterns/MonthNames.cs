using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// The names of months as ekphrasis's <c>DATE</c> has them, short or long: the first letter in either case, the others small; <c>May</c> only with a capital;
/// <c>sepember</c> is one, too.
/// </summary>
internal static class MonthNames
{
    /// <summary>Whether a name starts with a letter.</summary>
    public static bool MayStart(int codePoint) => (codePoint | 0x20) is 'j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd';

    /// <summary>Finds the end of a name that a boundary follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name starts, within the text.</param>
    /// <returns>The end, or -1.</returns>
    public static int EndOfMonth(ReadOnlySpan<int> text, int at)
    {
        var end = (text[at] | 0x20) switch
        {
            'j' => Name(text, at, "an"u8, "uary"u8, Name(text, at, "un"u8, "e"u8, Name(text, at, "ul"u8, "y"u8, -1))),
            'f' => Name(text, at, "eb"u8, "ruary"u8, -1),
            'm' => Name(text, at, "ar"u8, "ch"u8, text[at] == 'M' && IsTextAt(text, at + 1, "ay"u8) ? at + 3 : -1),
            'a' => Name(text, at, "pr"u8, "il"u8, Name(text, at, "ug"u8, "ust"u8, -1)),
            's' => Name(text, at, "ept"u8, "ember"u8, Name(text, at, "ep"u8, "ember"u8, -1)),
            'o' => Name(text, at, "ct"u8, "ober"u8, -1),
            'n' => Name(text, at, "ov"u8, "ember"u8, -1),
            'd' => Name(text, at, "ec"u8, "ember"u8, -1),
            _ => -1,
        };
        return end >= 0 && !IsWordAt(text, end) ? end : -1;
    }

    private static int Name(ReadOnlySpan<int> text, int at, ReadOnlySpan<byte> letters, ReadOnlySpan<byte> rest, int otherwise)
    {
        if (!IsTextAt(text, at + 1, letters))
            return otherwise;

        var end = at + 1 + letters.Length;
        return IsTextAt(text, end, rest) ? end + rest.Length : end;
    }
}

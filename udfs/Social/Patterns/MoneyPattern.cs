using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// <c>(?:[$€£¢]\d+(?:[\.,']\d+)?(?:[MmKkBb](?:n|(?:il(?:lion)?))?)?)|(?:\d+(?:[\.,']\d+)?[$€£¢])</c>. The second way has no boundary before it: it may start inside a
/// word or a number.
/// </summary>
internal readonly struct MoneyPattern : ISocialPattern<MoneyPattern>
{
    public static bool MayStart(int codePoint) => IsDigit(codePoint) || IsCurrency(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var hopelessBefore = 0;
        return Match(text, at, ref hopelessBefore);
    }

    public static int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        if (IsCurrency(text[at]))
            return IsDigitAt(text, at + 1) ? EndOfMagnitude(text, Decimals.EndOfFraction(text, EndOfDigits(text, at + 1))) : -1;
        if (at < hopelessBefore || !IsDigit(text[at]))
            return -1;

        var digits = EndOfDigits(text, at);
        var end = Decimals.EndOfFraction(text, digits);
        if (end < text.Length && IsCurrency(text[end]))
            return end + 1;

        // The later digits of this run come to the same end.
        hopelessBefore = digits;
        return -1;
    }

    /// <summary>Whether a character is one of the four signs of currency that the pattern knows.</summary>
    public static bool IsCurrency(int codePoint) => codePoint is '$' or 0x20AC or 0xA3 or 0xA2;

    /// <summary><c>(?:[MmKkBb](?:n|(?:il(?:lion)?))?)?</c>, which takes what it can, also from the start of a word.</summary>
    private static int EndOfMagnitude(ReadOnlySpan<int> text, int at)
    {
        if (at == text.Length || text[at] is not ('M' or 'm' or 'K' or 'k' or 'B' or 'b'))
            return at;

        at++;
        if (IsAt(text, at, 'n'))
            return at + 1;
        if (!IsTextAt(text, at, "il"u8))
            return at;
        return IsTextAt(text, at + 2, "lion"u8) ? at + 6 : at + 2;
    }
}

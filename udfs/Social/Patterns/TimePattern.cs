using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// <c>(?:(?:\d+)?\.?\d+(?:AM|PM|am|pm|a\.m\.|p\.m\.))|(?:(?:[0-2]?[0-9]|[2][0-3]):(?:[0-5][0-9])(?::(?:[0-5][0-9]))?(?: ?(?:AM|PM|am|pm|a\.m\.|p\.m\.))?)</c>.
/// No boundary on either side: <c>5amazing</c> starts with a time.
/// </summary>
internal readonly struct TimePattern : ISocialPattern<TimePattern>
{
    public static bool MayStart(int codePoint) => codePoint == '.' || IsDigit(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var hopelessBefore = 0;
        return Match(text, at, ref hopelessBefore);
    }

    public static int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        if (at >= hopelessBefore)
        {
            var end = Hours(text, at, ref hopelessBefore);
            if (end >= 0)
                return end;
        }

        return Clock(text, at);
    }

    /// <summary>The first way: the half of the day must follow the last digit, so there is one way to share the digits out.</summary>
    private static int Hours(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        var digits = EndOfDigits(text, at);
        var end = IsAt(text, digits, '.') ? EndOfDigits(text, digits + 1) : digits;
        if (end > at && IsDigit(text[end - 1]))
        {
            var half = HalfOfDay(text, end);
            if (half > end)
                return half;
        }

        // The later digits of this run, and the dot after it, come to the same end.
        hopelessBefore = digits;
        return -1;
    }

    private static int Clock(ReadOnlySpan<int> text, int at)
    {
        var colon = IsAt(text, at + 1, ':') ? at + 1 : at + 2;
        if (!IsAt(text, colon, ':') || !IsAsciiDigit(text[at]) || !AreSixty(text, colon + 1))
            return -1;
        if (colon == at + 2 && !(text[at] <= '2' && IsAsciiDigit(text[at + 1])))
            return -1;

        at = colon + 3;
        if (IsAt(text, at, ':') && AreSixty(text, at + 1))
            at += 3;

        var gap = IsAt(text, at, ' ') ? at + 1 : at;
        var half = HalfOfDay(text, gap);
        return half > gap ? half : at;
    }

    private static bool AreSixty(ReadOnlySpan<int> text, int at) =>
        at + 1 < text.Length && text[at] is >= '0' and <= '5' && IsAsciiDigit(text[at + 1]);

    /// <summary>Finds the end of <c>AM|PM|am|pm|a\.m\.|p\.m\.</c>, or gives the place itself.</summary>
    private static int HalfOfDay(ReadOnlySpan<int> text, int at)
    {
        if (at + 1 >= text.Length)
            return at;
        if (text[at] is 'A' or 'P')
            return text[at + 1] == 'M' ? at + 2 : at;
        if (text[at] is not ('a' or 'p'))
            return at;
        if (text[at + 1] == 'm')
            return at + 2;
        return IsTextAt(text, at + 1, ".m."u8) ? at + 4 : at;
    }
}

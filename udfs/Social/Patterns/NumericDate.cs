using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// The second half of ekphrasis's <c>DATE</c>:
/// <c>\b(?&lt;!\d\.)(?:(?:(?:[0123]?[0-9][\.\-\/])?[0123]?[0-9][\.\-\/][12][0-9]{3})|(?:[0123]?[0-9][\.\-\/][0123]?[0-9][\.\-\/][12]?[0-9]{2,3}))(?!\.\d)\b</c>.
/// </summary>
internal static class NumericDate
{
    private const int LongestYear = 4;

    /// <summary>Matches at a place.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">The place, within the text.</param>
    /// <returns>The end of the match, exclusive, or -1.</returns>
    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (IsWordAt(text, at - 1) || (IsAt(text, at - 1, '.') && IsDigitAt(text, at - 2)))
            return -1;

        var second = AfterPart(text, at);
        if (second < 0)
            return -1;

        var third = AfterPart(text, second);
        return third < 0 ? Year(text, second, LongestYear) : Year(text, third, 2);
    }

    /// <summary><c>[0123]?[0-9][\.\-\/]</c>: the sign follows either the first or the second digit.</summary>
    private static int AfterPart(ReadOnlySpan<int> text, int at)
    {
        if ((uint)at >= (uint)text.Length || !IsAsciiDigit(text[at]))
            return -1;

        var sign = at + 1;
        if (sign < text.Length && IsAsciiDigit(text[sign]))
        {
            if (text[at] > '3')
                return -1;
            sign++;
        }

        return sign < text.Length && text[sign] is '.' or '-' or '/' ? sign + 1 : -1;
    }

    /// <summary><c>[12][0-9]{3}</c> or, for a least length of 2, also <c>[12]?[0-9]{2,3}</c>: all digits up to a boundary.</summary>
    private static int Year(ReadOnlySpan<int> text, int at, int leastLength)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestYear && IsAsciiDigit(text[end]))
            end++;

        var length = end - at;
        if (length < leastLength || length > LongestYear || IsWordAt(text, end) || (IsAt(text, end, '.') && IsDigitAt(text, end + 1)))
            return -1;
        return length < LongestYear || text[at] is '1' or '2' ? end : -1;
    }
}

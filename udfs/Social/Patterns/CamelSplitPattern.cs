using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>((?&lt;=[a-z])[A-Z]|(?&lt;!^)[A-Z](?=[a-z])|[0-9]+|(?&lt;=[0-9\-\_])[A-Za-z]|[\-\_])</c>: where a hashtag is cut, in front of what matches.</summary>
internal readonly struct CamelSplitPattern : ISocialPattern<CamelSplitPattern>
{
    public static bool MayStart(int codePoint) => IsAsciiLetter(codePoint) || IsAsciiDigit(codePoint) || codePoint is '-' or '_';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var codePoint = text[at];
        if (codePoint is '-' or '_')
            return at + 1;
        if (IsAsciiDigit(codePoint))
            return EndOfAsciiDigits(text, at);
        if (at == 0 || !IsAsciiLetter(codePoint))
            return -1;

        var before = text[at - 1];
        var isCut = before is '-' or '_' || IsAsciiDigit(before)
            || (IsAsciiUpper(codePoint) && (IsAsciiLower(before) || (at + 1 < text.Length && IsAsciiLower(text[at + 1]))));
        return isCut ? at + 1 : -1;
    }

    private static int EndOfAsciiDigits(ReadOnlySpan<int> text, int at)
    {
        while (at < text.Length && IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}

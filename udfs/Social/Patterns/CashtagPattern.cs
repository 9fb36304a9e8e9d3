using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>(?&lt;![A-Z])\$[A-Z]+\b</c>.</summary>
internal readonly struct CashtagPattern : ISocialPattern<CashtagPattern>
{
    public static bool MayStart(int codePoint) => codePoint == '$';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (text[at] != '$' || (at > 0 && IsAsciiUpper(text[at - 1])))
            return -1;

        var end = at + 1;
        while (end < text.Length && IsAsciiUpper(text[end]))
            end++;
        return end > at + 1 && !IsWordAt(text, end) ? end : -1;
    }
}

using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\b[A-Za-z]*([a-zA-Z])\1\1[A-Za-z]*\b</c>: a whole word of ASCII letters with one of them three times in a row, in the same case.</summary>
internal readonly struct ElongatedPattern : ISocialPattern<ElongatedPattern>
{
    public static bool MayStart(int codePoint) => IsAsciiLetter(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (IsWordAt(text, at - 1))
            return -1;

        var end = at;
        var threefold = false;
        for (; end < text.Length && IsAsciiLetter(text[end]); end++)
            threefold |= end >= at + 2 && text[end] == text[end - 1] && text[end] == text[end - 2];
        return threefold && !IsWordAt(text, end) ? end : -1;
    }
}

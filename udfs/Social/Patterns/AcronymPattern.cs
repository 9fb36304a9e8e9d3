using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\b(?:[A-Z]\.)(?:[A-Z]\.)+(?:\.(?!\.))?(?:[A-Z]\b)?</c>: a second full stop is taken if no third follows.</summary>
internal readonly struct AcronymPattern : ISocialPattern<AcronymPattern>
{
    private const int LeastLetters = 2;

    public static bool MayStart(int codePoint) => IsAsciiUpper(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (IsWordAt(text, at - 1))
            return -1;

        var end = at;
        while (end + 1 < text.Length && IsAsciiUpper(text[end]) && text[end + 1] == '.')
            end += 2;
        if (end - at < 2 * LeastLetters)
            return -1;

        if (IsAt(text, end, '.') && !IsAt(text, end + 1, '.'))
            end++;
        return end < text.Length && IsAsciiUpper(text[end]) && !IsWordAt(text, end + 1) ? end + 1 : end;
    }
}

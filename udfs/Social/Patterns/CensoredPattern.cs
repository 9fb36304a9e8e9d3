using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\b\w+\*+\w+\b</c>.</summary>
internal readonly struct CensoredPattern : ISocialPattern<CensoredPattern>
{
    public static bool MayStart(int codePoint) => IsWord(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (!IsWord(text[at]) || IsWordAt(text, at - 1))
            return -1;

        var stars = EndOfWord(text, at);
        var rest = stars;
        while (IsAt(text, rest, '*'))
            rest++;
        return rest > stars && IsWordAt(text, rest) ? EndOfWord(text, rest) : -1;
    }
}

using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\*\b\w+\b\*</c>: one word, whose second asterisk cannot start another match.</summary>
internal readonly struct EmphasisPattern : ISocialPattern<EmphasisPattern>
{
    public static bool MayStart(int codePoint) => codePoint == '*';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (text[at] != '*' || !IsWordAt(text, at + 1))
            return -1;

        var end = EndOfWord(text, at + 1);
        return IsAt(text, end, '*') ? end + 1 : -1;
    }
}

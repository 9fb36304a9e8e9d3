using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\@\w+</c>: also inside a word.</summary>
internal readonly struct UserPattern : ISocialPattern<UserPattern>
{
    public static bool MayStart(int codePoint) => codePoint == '@';

    public static int Match(ReadOnlySpan<int> text, int at) => text[at] == '@' && IsWordAt(text, at + 1) ? EndOfWord(text, at + 1) : -1;
}

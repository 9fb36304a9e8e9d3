namespace LaborSpark.Udfs;

/// <summary>ekphrasis's WORD: a run of <c>\w</c>.</summary>
internal readonly struct WordPattern : ISocialPattern<WordPattern>
{
    public static bool MayStart(int codePoint) => SocialClasses.IsWord(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var end = SocialClasses.EndOfWord(text, at);
        return end > at ? end : -1;
    }
}

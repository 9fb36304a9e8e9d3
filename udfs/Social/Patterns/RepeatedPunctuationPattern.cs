namespace LaborSpark.Udfs;

/// <summary><c>([!?.]){2,}</c>.</summary>
internal readonly struct RepeatedPunctuationPattern : ISocialPattern<RepeatedPunctuationPattern>
{
    public static bool MayStart(int codePoint) => codePoint is '!' or '?' or '.';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var end = at;
        while (end < text.Length && MayStart(text[end]))
            end++;
        return end - at >= 2 ? end : -1;
    }
}

using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>&lt;[\/]?\w+[\/]?&gt;</c>.</summary>
internal readonly struct TagPattern : ISocialPattern<TagPattern>
{
    public static bool MayStart(int codePoint) => codePoint == '<';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (text[at] != '<')
            return -1;

        var start = IsAt(text, at + 1, '/') ? at + 2 : at + 1;
        var end = EndOfWord(text, start);
        if (end == start)
            return -1;
        if (IsAt(text, end, '/'))
            end++;
        return IsAt(text, end, '>') ? end + 1 : -1;
    }
}

using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\#\b[\w\-\_]+\b</c>: starts with a <c>\w</c>, and hyphens at its end are left.</summary>
internal readonly struct HashtagPattern : ISocialPattern<HashtagPattern>
{
    public static bool MayStart(int codePoint) => codePoint == '#';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (text[at] != '#' || !IsWordAt(text, at + 1))
            return -1;

        var end = at + 1;
        while (end < text.Length && (text[end] == '-' || IsWord(text[end])))
            end++;
        while (text[end - 1] == '-')
            end--;
        return end;
    }
}

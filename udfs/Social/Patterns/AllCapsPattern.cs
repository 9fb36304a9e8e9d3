using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// <c>(?&lt;![#@$])\b([A-Z][A-Z ]{1,}[A-Z])\b</c>: words of capitals with spaces between them, also of one letter each (<c>A B</c>), up to the last that ends at a
/// boundary.
/// </summary>
internal readonly struct AllCapsPattern : ISocialPattern<AllCapsPattern>
{
    private const int LeastLength = 3;

    public static bool MayStart(int codePoint) => IsAsciiUpper(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (!IsAsciiUpper(text[at]) || (at > 0 && (text[at - 1] is '#' or '@' or '$' || IsWord(text[at - 1]))))
            return -1;

        var end = at + 1;
        while (end < text.Length && (text[end] == ' ' || IsAsciiUpper(text[end])))
            end++;
        while (end - at >= LeastLength && (text[end - 1] == ' ' || IsWordAt(text, end)))
            end--;
        return end - at >= LeastLength ? end : -1;
    }
}

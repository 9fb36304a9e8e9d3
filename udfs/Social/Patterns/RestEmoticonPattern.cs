namespace LaborSpark.Udfs;

/// <summary>ekphrasis's REST_EMOTICONS: <c>^5</c> and <c>&lt;3</c> away from letters, digits, slashes and parentheses.</summary>
internal readonly struct RestEmoticonPattern : ISocialPattern<RestEmoticonPattern>
{
    public static bool MayStart(int codePoint) => codePoint is '^' or '<';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var end = at + 2;
        if (end > text.Length || (text[at], text[at + 1]) is not (('^', '5') or ('<', '3')))
            return -1;
        if (at > 0 && Hinders(text[at - 1]))
            return -1;

        // Only after it does an opening bracket hinder too: the pattern's class has one bracket too many there.
        return end < text.Length && (Hinders(text[end]) || text[end] == '[') ? -1 : end;
    }

    private static bool Hinders(int codePoint) =>
        SocialClasses.IsAsciiLetter(codePoint) || SocialClasses.IsAsciiDigit(codePoint) || codePoint is '/' or '(' or ')';
}

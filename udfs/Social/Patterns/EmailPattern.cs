using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// <c>(?:^|(?&lt;=[^\w@.)]))(?:[\w+-](?:\.(?!\.))?)*?[\w+-]@(?:\w-?)*?\w+(?:\.(?:[a-z]{2,})){1,3}(?:$|(?=\b))</c>. The nested lazy groups leave no choice:
/// neither <c>@</c> nor <c>.</c> is one of their characters, so the name before <c>@</c> and the host's first label each have one way to match.
/// </summary>
internal readonly struct EmailPattern : ISocialPattern<EmailPattern>
{
    private const int MostDomains = 3;
    private const int ShortestDomain = 2;

    public static bool MayStart(int codePoint) => IsOfName(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var hopelessBefore = 0;
        return Match(text, at, ref hopelessBefore);
    }

    public static int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        if (at < hopelessBefore || !IsOfName(text[at]) || (at > 0 && !MayPrecede(text[at - 1])))
            return -1;

        var sign = EndOfName(text, at);
        var end = IsAt(text, sign, '@') ? EndOfHost(text, sign + 1) : -1;
        if (end >= 0)
            return end;

        // Every other start in this name comes to the same sign, or to the same obstacle.
        hopelessBefore = sign;
        return -1;
    }

    private static bool IsOfName(int codePoint) => IsWord(codePoint) || codePoint is '+' or '-';

    private static bool MayPrecede(int codePoint) => !IsWord(codePoint) && codePoint is not ('@' or '.' or ')');

    /// <summary>Finds where the characters and single dots of a name end; a dot before the sign ends it, too, as the sign needs a character before it.</summary>
    private static int EndOfName(ReadOnlySpan<int> text, int at)
    {
        while (true)
        {
            while (at < text.Length && IsOfName(text[at]))
                at++;
            if (!IsAt(text, at, '.') || at + 1 == text.Length || !IsOfName(text[at + 1]))
                return at;
            at++;
        }
    }

    /// <summary><c>(?:\w-?)*?\w+</c> and the domains: hyphens stand alone and inside.</summary>
    private static int EndOfHost(ReadOnlySpan<int> text, int at)
    {
        if (!IsWordAt(text, at))
            return -1;

        at = EndOfWord(text, at);
        while (IsAt(text, at, '-') && IsWordAt(text, at + 1))
            at = EndOfWord(text, at + 1);

        var end = -1;
        for (var domain = 0; domain < MostDomains && IsAt(text, at, '.'); domain++)
        {
            at = EndOfDomain(text, at + 1);
            if (at < 0)
                break;
            end = at;
        }

        return end;
    }

    /// <summary><c>[a-z]{2,}</c> up to a boundary: a part of the letters is never followed by one.</summary>
    private static int EndOfDomain(ReadOnlySpan<int> text, int start)
    {
        var at = start;
        while (at < text.Length && IsAsciiLower(text[at]))
            at++;
        return at - start >= ShortestDomain && !IsWordAt(text, at) ? at : -1;
    }
}

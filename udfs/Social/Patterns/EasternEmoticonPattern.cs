using static LaborSpark.Udfs.FaceParts;
using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>
/// ekphrasis's EASTERN_EMOTICONS: <c>^_^;</c>, <c>(&gt; _ &lt;)</c>, <c>&gt;.&lt;</c>, <c>o_o</c>, <c>^^</c>, with no <c>\w</c> on either side. All parts are
/// bounded; each choice is tried in the pattern's order, the longer first.
/// </summary>
internal readonly struct EasternEmoticonPattern : ISocialPattern<EasternEmoticonPattern>
{
    private const int LongestHalf = 3;

    // From an opening to its closing parenthesis: two halves of one to three and a space.
    private const int NearestClosing = 3;
    private const int FarthestClosing = 8;

    public static bool MayStart(int codePoint) => !IsSpace(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        // Most punctuation is followed by a space: only two of the forms can hold one there.
        if (IsWordAt(text, at - 1) || ((At(text, at + 1) is ' ' or < 0) && !IsCaret(text[at]) && text[at] != '('))
            return -1;

        var end = Carets(text, at);
        if (end < 0)
            end = Parentheses(text, at);
        if (end < 0)
            end = Slanted(text, at);
        if (end < 0)
            end = Round(text, at);
        if (end < 0 && text[at] == '^' && At(text, at + 1) == '^')
            end = End(text, at + 2);
        return end;
    }

    /// <summary><c>[&lt;&gt;]?[\^;][\W_m][\;^][;&lt;&gt;]?</c></summary>
    private static int Carets(ReadOnlySpan<int> text, int at)
    {
        if (text[at] is '<' or '>')
            at++;
        if (!IsCaret(At(text, at)) || !IsCaret(At(text, at + 2)) || !(IsNoLetter(text[at + 1]) || text[at + 1] == 'm'))
            return -1;

        at += 3;
        return At(text, at) is ';' or '<' or '>' ? EndOrOneBefore(text, at + 1) : End(text, at);
    }

    /// <summary><c>[^\s()]?m?[\(][\W_oTOJ]{1,3}[\s]?[\W_oTOJ]{1,3}[)]m?[^\s()]?</c></summary>
    private static int Parentheses(ReadOnlySpan<int> text, int at)
    {
        if (IsOutside(text, at))
        {
            var end = ArmAndBody(text, at + 1);
            if (end >= 0)
                return end;
        }

        return ArmAndBody(text, at);
    }

    private static int ArmAndBody(ReadOnlySpan<int> text, int at) => Body(text, At(text, at) == 'm' ? at + 1 : at);

    private static int Body(ReadOnlySpan<int> text, int opening)
    {
        if (At(text, opening) != '(' || !IsClosedNear(text, opening))
            return -1;

        var most = LengthOfHalf(text, opening + 1);
        for (var length = most; length > 0; length--)
        {
            var at = opening + 1 + length;
            var end = at < text.Length && IsSpace(text[at]) ? SecondHalf(text, at + 1) : -1;
            if (end < 0)
                end = SecondHalf(text, at);
            if (end >= 0)
                return end;
        }

        return -1;
    }

    private static bool IsClosedNear(ReadOnlySpan<int> text, int opening)
    {
        for (var at = opening + NearestClosing; at <= opening + FarthestClosing; at++)
        {
            if (At(text, at) == ')')
                return true;
        }

        return false;
    }

    private static int SecondHalf(ReadOnlySpan<int> text, int at)
    {
        for (var length = LengthOfHalf(text, at); length > 0; length--)
        {
            if (At(text, at + length) != ')')
                continue;

            var end = Arm(text, at + length + 1);
            if (end >= 0)
                return end;
        }

        return -1;
    }

    private static int Arm(ReadOnlySpan<int> text, int at)
    {
        if (At(text, at) == 'm')
        {
            var end = Outside(text, at + 1);
            if (end >= 0)
                return end;
        }

        return Outside(text, at);
    }

    private static int Outside(ReadOnlySpan<int> text, int at) => IsOutside(text, at) ? EndOrOneBefore(text, at + 1) : End(text, at);

    /// <summary><c>\*?[v&gt;\-\/\\][o0O\_\.][v\-&lt;\/\\]\*?</c></summary>
    private static int Slanted(ReadOnlySpan<int> text, int at)
    {
        if (text[at] == '*')
            at++;
        if (At(text, at) is not ('v' or '>' or '-' or '/' or '\\')
            || At(text, at + 1) is not ('o' or '0' or 'O' or '_' or '.')
            || At(text, at + 2) is not ('v' or '-' or '<' or '/' or '\\'))
        {
            return -1;
        }

        at += 3;
        return At(text, at) == '*' ? EndOrOneBefore(text, at + 1) : End(text, at);
    }

    /// <summary><c>[oO0&gt;][\-_\/oO\.\\]{1,2}[oO0&gt;]</c></summary>
    private static int Round(ReadOnlySpan<int> text, int at)
    {
        if (!IsRoundEye(text[at]) || !IsRoundMouth(At(text, at + 1)))
            return -1;

        var end = IsRoundMouth(At(text, at + 2)) && IsRoundEye(At(text, at + 3)) ? End(text, at + 4) : -1;
        return end < 0 && IsRoundEye(At(text, at + 2)) ? End(text, at + 3) : end;
    }

    private static int LengthOfHalf(ReadOnlySpan<int> text, int at)
    {
        var length = 0;
        while (length < LongestHalf && at + length < text.Length && IsHalf(text[at + length]))
            length++;
        return length;
    }

    private static bool IsCaret(int codePoint) => codePoint is '^' or ';';

    private static bool IsNoLetter(int codePoint) => codePoint == '_' || !IsWord(codePoint);

    private static bool IsHalf(int codePoint) => IsNoLetter(codePoint) || codePoint is 'o' or 'T' or 'O' or 'J';

    private static bool IsOutside(ReadOnlySpan<int> text, int at) => at < text.Length && !IsSpace(text[at]) && text[at] is not ('(' or ')');

    private static bool IsRoundEye(int codePoint) => codePoint is 'o' or 'O' or '0' or '>';

    private static bool IsRoundMouth(int codePoint) => codePoint is '-' or '_' or '/' or 'o' or 'O' or '.' or '\\';

    private static int End(ReadOnlySpan<int> text, int at) => IsWordAt(text, at) ? -1 : at;

    /// <summary>Ends after a last character that may also be left out.</summary>
    private static int EndOrOneBefore(ReadOnlySpan<int> text, int at) => End(text, at) is var end && end >= 0 ? end : End(text, at - 1);
}

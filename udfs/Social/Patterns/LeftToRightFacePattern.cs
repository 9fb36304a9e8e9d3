using static LaborSpark.Udfs.FaceParts;
using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>ekphrasis's LTR_FACE: hat, eyes, tear, nose and mouth, of which eyes and mouth must be there: <c>:)</c>, <c>&gt;:'-(</c>, <c>xD</c>.</summary>
/// <remarks>What is optional is tried with it first, then without. A mouth of brackets takes all of them, so no place is looked at by two faces.</remarks>
internal readonly struct LeftToRightFacePattern : ISocialPattern<LeftToRightFacePattern>
{
    public static bool MayStart(int codePoint) => codePoint < 0x80 && "DPO03|}><=xXB:%#$;8*".Contains((char)codePoint, StringComparison.Ordinal);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (IsHat(text, at))
        {
            var end = Eyes(text, at + 1);
            if (end >= 0)
                return end;
        }

        return Eyes(text, at);
    }

    private static bool IsHat(ReadOnlySpan<int> text, int at) => text[at] switch
    {
        'D' or 'P' or 'O' => !IsAsciiLetter(At(text, at - 1)),
        '0' or '3' => !IsDigitAt(text, at - 1),
        '|' or '}' or '>' or '<' or '=' => true,
        _ => false,
    };

    private static int Eyes(ReadOnlySpan<int> text, int at)
    {
        if (!IsEyes(text, at))
            return -1;

        if (IsTear(At(text, at + 1)))
        {
            var end = Nose(text, at + 2);
            if (end >= 0)
                return end;
        }

        return Nose(text, at + 1);
    }

    private static bool IsEyes(ReadOnlySpan<int> text, int at)
    {
        if (at >= text.Length)
            return false;

        var next = At(text, at + 1);
        switch (text[at])
        {
            case ':' or '=' or '|':
                return next != '.' && At(text, at - 1) != ':';
            case ';':
                return next != '(';
            case '*':
                return !IsDigitAt(text, at + 1) && next is not ('*' or ',' or '.');
            case 'x' or 'X' or 'B':
                return MayStandAfter('x', next) && !IsAsciiLetter(At(text, at - 1)) && At(text, at - 1) != '(';
            case '8':
                return MayStandAfter('8', next) && !IsDigitAt(text, at + 1) && !IsDigitAt(text, at - 1) && At(text, at - 1) is not ('(' or '-' or '+');
            case '$':
                return IsDollarFree(text, at);
            case '%' or '#':
                return IsPercentFree(text, at - 1) && IsPercentFree(text, at + 1);
            default:
                return false;
        }
    }

    /// <summary>What the pattern allows after eyes that a word may begin with.</summary>
    private static bool MayStandAfter(char eyes, int next) => eyes == 'x'
        ? !(IsAsciiLetter(next) && next is not ('d' or 'D' or 'p' or 'P')) && next is not (',' or '.' or '/')
        : !(IsAsciiLetter(next) && next is not ('d' or 'D')) && next is not ('\\' or '/');

    private static bool IsPercentFree(ReadOnlySpan<int> text, int at) => !IsDigitAt(text, at) && At(text, at) is not ('%' or '#');

    private static bool IsDollarFree(ReadOnlySpan<int> text, int at) =>
        !IsDigitAt(text, at - 1) && At(text, at - 1) != '$' && !IsDigitAt(text, at + 1) && At(text, at + 1) is not ('.' or ',' or '$');

    private static int Nose(ReadOnlySpan<int> text, int at)
    {
        if (at >= text.Length)
            return -1;

        var isNose = text[at] is 'o' or 'c'
            ? !IsWordAt(text, at - 1) && At(text, at - 1) != '*' && !IsAsciiLetter(At(text, at + 1))
            : FaceParts.IsNose(text[at]);
        if (isNose)
        {
            var end = Mouth(text, at + 1);
            if (end >= 0)
                return end;
        }

        return Mouth(text, at);
    }

    private static int Mouth(ReadOnlySpan<int> text, int at)
    {
        if (at >= text.Length)
            return -1;
        if (IsBracket(text[at]))
            return EndOfBrackets(text, at);

        return IsMouth(text, at) ? at + 1 : -1;
    }

    private static bool IsMouth(ReadOnlySpan<int> text, int at)
    {
        switch (text[at])
        {
            case 'Þ' or '×' or 'þ':
                return true;
            case '3' or '0':
                return !IsDigitAt(text, at - 1) && !IsDigitAt(text, at + 1);
            case '*' or ',' or '.' or '@' or '#' or '&':
                return !IsDigitAt(text, at - 1) && At(text, at - 1) != '*' && !IsDigitAt(text, at + 1) && At(text, at + 1) is not ('*' or ',' or '.');
            case '$':
                return IsDollarFree(text, at);
            case 'D' or 'O' or 'o' or 's' or 'S' or 'J' or 'L' or 'x' or 'X' or 'p' or 'P' or 'b' or 'c':
                return !IsAsciiLetter(At(text, at + 1));
            default:
                return false;
        }
    }
}

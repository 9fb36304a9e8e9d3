using static LaborSpark.Udfs.FaceParts;
using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>ekphrasis's RTL_FACE: mouth, nose, tear, eyes and hat, of which mouth and eyes must be there: <c>(:</c>, <c>)-':</c>, <c>ox</c>.</summary>
/// <remarks>The pattern also names <c>* , . @ # &amp;</c> as mouths, after a look-ahead that forbids each of them: they never match.</remarks>
internal readonly struct RightToLeftFacePattern : ISocialPattern<RightToLeftFacePattern>
{
    public static bool MayStart(int codePoint) => IsBracket(codePoint) || codePoint is '0' or '$' or 'D' or 'O' or 'o' or 's' or 'S' or 'x' or 'X';

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var hopelessBefore = 0;
        return Match(text, at, ref hopelessBefore);
    }

    public static int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        if (at < hopelessBefore || IsWordAt(text, at - 1))
            return -1;
        if (IsBracket(text[at]))
            return AfterBrackets(text, at, ref hopelessBefore);
        return IsMouth(text, at) ? Rest(text, at + 1) : -1;
    }

    // That no word may stand before a face rules out a letter or digit before its mouth.
    private static bool IsMouth(ReadOnlySpan<int> text, int at) => text[at] switch
    {
        '$' or 'D' or 'O' or 'o' or 's' or 'S' or 'x' or 'X' => true,
        '0' => At(text, at - 1) is not ('.' or ',') && !IsDigitAt(text, at + 1) && At(text, at + 1) != '.',
        _ => false,
    };

    /// <summary>The longest mouth is tried first; a shorter one leaves a bracket for what follows it, and only a bar can follow: as eyes.</summary>
    private static int AfterBrackets(ReadOnlySpan<int> text, int at, ref int hopelessBefore)
    {
        var end = EndOfBrackets(text, at);
        var face = Rest(text, end);
        for (var bar = end - 1; face < 0 && bar > at; bar--)
            face = text[bar] == '|' ? Hat(text, bar + 1) : -1;

        // The later brackets of this run come to the same end and have the same bars after them.
        if (face < 0)
            hopelessBefore = end;
        return face;
    }

    // No character is in two of the classes of nose, tear and eyes, so an optional part that is there must be taken.
    private static int Rest(ReadOnlySpan<int> text, int at)
    {
        if (IsNose(At(text, at)))
            at++;
        if (IsTear(At(text, at)))
            at++;

        var isEyes = At(text, at) switch
        {
            'x' or 'X' or ':' or '=' or '|' or '%' or '#' or ';' or '*' => true,
            '$' or '8' => !IsDigitAt(text, at + 1) && At(text, at + 1) != '.',
            _ => false,
        };
        return isEyes ? Hat(text, at + 1) : -1;
    }

    private static int Hat(ReadOnlySpan<int> text, int at)
    {
        if ((At(text, at) is 'O' or '0' or '|' or '{' or '>' or '<' or '=') && !IsAsciiLetter(At(text, at + 1)))
            return at + 1;
        return IsAsciiLetter(At(text, at)) ? -1 : at;
    }
}

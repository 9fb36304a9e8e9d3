using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\b\d+(?:[\.,']\d+)?\b</c>. Where a letter follows the fraction, the number ends before its sign: <c>1.5x</c> gives <c>1</c>.</summary>
internal readonly struct NumberPattern : ISocialPattern<NumberPattern>
{
    public static bool MayStart(int codePoint) => IsDigit(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (!IsDigit(text[at]) || IsWordAt(text, at - 1))
            return -1;

        var digits = EndOfDigits(text, at);
        var end = Decimals.EndOfFraction(text, digits);
        if (!IsWordAt(text, end))
            return end;
        return end > digits ? digits : -1;
    }
}

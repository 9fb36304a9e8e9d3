using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary><c>\b\d+(?:[\.,']\d+)?\b%</c>: deterministic, as the sign must follow the last digit.</summary>
internal readonly struct PercentPattern : ISocialPattern<PercentPattern>
{
    public static bool MayStart(int codePoint) => IsDigit(codePoint);

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        if (!IsDigit(text[at]) || IsWordAt(text, at - 1))
            return -1;

        var end = Decimals.EndOfFraction(text, EndOfDigits(text, at));
        return IsAt(text, end, '%') ? end + 1 : -1;
    }
}

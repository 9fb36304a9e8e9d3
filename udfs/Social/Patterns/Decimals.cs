using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>The piece <c>\d+(?:[\.,']\d+)?</c> that the patterns of numbers share.</summary>
internal static class Decimals
{
    /// <summary>Finds the end of the digits after a decimal or thousands sign.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sign may be: the end of the digits before it.</param>
    /// <returns>The end of the digits after the sign, or <paramref name="at"/> where there is no sign with a digit after it.</returns>
    public static int EndOfFraction(ReadOnlySpan<int> text, int at) =>
        (uint)at < (uint)text.Length && text[at] is '.' or ',' or '\'' && IsDigitAt(text, at + 1) ? EndOfDigits(text, at + 1) : at;
}

namespace LaborSpark.Udfs;

/// <summary>Scores as 64 bits that are in their order, with room for what is no score.</summary>
internal static class ScoreBits
{
    // Above the bits of every number.
    private const ulong Verdicts = 0xFFFF_FFFF_FFFF_FF00;

    /// <summary>The bits of a score: greater for a greater score; a zero is one, whatever its sign. What is no score has the bits of its verdict, above them all.</summary>
    public static ulong Of(double score) => VerdictOn(score) is var verdict and not ScoreVerdict.Valid
        ? Verdicts + (ulong)verdict
        : BitConverter.DoubleToUInt64Bits(score + 0.0);

    /// <summary>The bits of a score that is missing.</summary>
    public static ulong Null { get; } = Verdicts + (ulong)ScoreVerdict.Null;

    /// <summary>What is said of the bits.</summary>
    public static ScoreVerdict Verdict(ulong bits) => bits < Verdicts ? ScoreVerdict.Valid : (ScoreVerdict)(bits - Verdicts);

    /// <summary>The score of valid bits.</summary>
    public static double Score(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    private static ScoreVerdict VerdictOn(double score) =>
        score is >= 0 and <= 1 ? ScoreVerdict.Valid
        : double.IsNaN(score) ? ScoreVerdict.NaN
        : double.IsInfinity(score) ? ScoreVerdict.Infinite
        : ScoreVerdict.OutOfRange;
}

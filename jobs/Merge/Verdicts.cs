namespace LaborSpark.Jobs.Merge;

/// <summary>What is said of a row of scores.</summary>
internal static class Verdicts
{
    /// <summary>An id and a number from 0 to 1.</summary>
    public const string Valid = "valid";

    /// <summary>No id.</summary>
    public const string NullId = "null_id";

    /// <summary>An id, no score.</summary>
    public const string NullScore = "null_score";

    /// <summary>A score that is not a number.</summary>
    public const string NaN = "nan_score";

    /// <summary>A score without end.</summary>
    public const string Infinite = "infinite_score";

    /// <summary>A score below 0 or above 1.</summary>
    public const string OutOfRange = "out_of_range_score";

    /// <summary>Those whose rows are set aside, in the order in which they are looked at.</summary>
    public static IReadOnlyList<string> SetAside { get; } = [NullId, NullScore, NaN, Infinite, OutOfRange];
}

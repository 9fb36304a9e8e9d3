namespace LaborSpark.Udfs;

/// <summary>What is said of a row of scores.</summary>
public enum ScoreVerdict
{
    /// <summary>A number from 0 to 1.</summary>
    Valid,

    /// <summary>No score.</summary>
    Null,

    /// <summary>Not a number.</summary>
    NaN,

    /// <summary>A number without end.</summary>
    Infinite,

    /// <summary>Below 0 or above 1.</summary>
    OutOfRange,
}

namespace LaborSpark.Spark.Contracts;

/// <summary>How Spark feeds a function: the numbers are Spark's own evaluation types.</summary>
public enum UdfKind
{
    /// <summary>A function of zero to ten column values that gives one value a row (Spark's 200).</summary>
    Scalar = 200,

    /// <summary>A function from a partition's record batches to record batches (Spark's 207).</summary>
    MapInArrow = 207,
}

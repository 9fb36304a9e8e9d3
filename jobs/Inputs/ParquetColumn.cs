namespace LaborSpark.Jobs.Inputs;

/// <summary>A top-level column as a parquet file stores it.</summary>
/// <param name="Name">The column's name in the file.</param>
/// <param name="Kind">What kind of values it holds.</param>
/// <param name="SparkType">The type as which Spark reads it, in Spark's SQL words; for a kind we never read, the file's own words.</param>
internal sealed record ParquetColumn(string Name, ParquetKind Kind, string SparkType)
{
    /// <summary>True for whole numbers of at most 64 bits with a sign.</summary>
    public bool IsLong => SparkType is "tinyint" or "smallint" or "int" or "bigint";

    /// <summary>
    /// How many values the file holds of the column, nulls among them: of a column of lists each item, and one for each list that is empty or null. Null for
    /// a column of several leaves.
    /// </summary>
    public long? Values { get; init; }

    /// <summary>The least and the greatest value of a plain column of 64-bit whole numbers; null for another, or if the file's writer does not say.</summary>
    public (long Least, long Most)? Range { get; init; }

    /// <summary>How many of <see cref="Values"/> are no value: nulls, and of a column of lists also those that stand for a list. Null if the file's writer does not say.</summary>
    public long? Nulls { get; init; }
}

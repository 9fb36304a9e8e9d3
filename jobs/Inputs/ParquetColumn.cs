namespace LaborSpark.Jobs.Inputs;

/// <summary>A top-level column as a parquet file stores it.</summary>
/// <param name="Name">The column's name in the file.</param>
/// <param name="Kind">What kind of values it holds.</param>
/// <param name="SparkType">The type as which Spark reads it, in Spark's SQL words; for a kind we never read, the file's own words.</param>
internal sealed record ParquetColumn(string Name, ParquetKind Kind, string SparkType)
{
    /// <summary>True for whole numbers of at most 64 bits with a sign.</summary>
    public bool IsLong => SparkType is "tinyint" or "smallint" or "int" or "bigint";
}

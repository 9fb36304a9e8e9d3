using System.Globalization;
using LaborSpark.Jobs.Running;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Merge;

/// <summary>Spark's settings for the batches it sends to the worker, where many rows are a few bytes long, or few rows some kilobytes.</summary>
internal static class PackedRows
{
    private const string MostBytes = "spark.sql.execution.arrow.maxBytesPerBatch";
    private const string MostRows = "spark.sql.execution.arrow.maxRecordsPerBatch";

    // At 16 KB a packed row, a batch of 4 MB.
    private const int PackedRowsPerBatch = 250;

    // With any limit Spark 4 adds up the buffers of a batch after each of its rows, which costs more than sending an id; 3.5 has no such limit.
    private static readonly (string, string) WithoutAddingUp = (MostBytes, int.MaxValue.ToString(CultureInfo.InvariantCulture));

    /// <summary>For ids and scores, row by row.</summary>
    public static ScopedSettings Ids(SparkSession spark) => new(spark, WithoutAddingUp);

    /// <summary>For packed rows alone.</summary>
    public static ScopedSettings Packed(SparkSession spark) => new(spark, WithoutAddingUp, (MostRows, PackedRowsPerBatch.ToString(CultureInfo.InvariantCulture)));
}

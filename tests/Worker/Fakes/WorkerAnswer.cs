using Apache.Arrow;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Columns.Reading;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>What the worker answered to a task.</summary>
internal sealed record WorkerAnswer
{
    public List<RecordBatch> Batches { get; } = [];

    /// <summary>True if an Arrow stream was begun.</summary>
    public bool HasStream { get; set; }

    public string? Error { get; set; }

    /// <summary>Begun, parsed, finished and, from Spark 4.3, processing.</summary>
    public long[] Times { get; set; } = [];

    /// <summary>The last number: -4 if the socket may be used again.</summary>
    public int Last { get; set; }

    /// <summary>The rows of all batches.</summary>
    public List<object?[]> Rows => [.. Batches.SelectMany(RowsOf)];

    /// <summary>The values of a single column.</summary>
    public List<object?> Values => [.. Rows.Select(row => row[0])];

    /// <summary>The rows of a map's struct column.</summary>
    public List<object?[]> StructRows => [.. Values.Select(row => ((Microsoft.Spark.Sql.Row)row!).Values)];

    private static IEnumerable<object?[]> RowsOf(RecordBatch batch)
    {
        var readers = batch.Arrays.Select(array =>
        {
            var reader = ColumnReader.Boxed(ArrowTypes.FromArrow(array.Data.DataType));
            reader.Attach(array);
            return reader;
        }).ToList();
        return Enumerable.Range(0, batch.Length).Select(row => readers.Select(reader => reader.Read(row)).ToArray());
    }
}

using Apache.Arrow;
using Apache.Arrow.Ipc;
using Google.Protobuf;
using Spark.Connect;

namespace LaborSpark.EndToEnd.Tests.Execution;

/// <summary>Plans written by hand, and their results read by hand, for tests of what lies below the library's own plans.</summary>
internal static class Plans
{
    public static Plan Range(long end, int partitions = 1) => new()
    {
        Root = new Relation { Range = new global::Spark.Connect.Range { Start = 0, End = end, Step = 1, NumPartitions = partitions } },
    };

    public static Plan Sql(string query) => new() { Root = new Relation { Sql = new SQL { Query = query } } };

    /// <summary>The first column of every batch, as 64-bit numbers.</summary>
    public static List<long> Longs(IEnumerable<ExecutePlanResponse> responses)
    {
        List<long> values = [];
        foreach (var batch in responses.SelectMany(Batches))
            values.AddRange(((Int64Array)batch.Column(0)).Values);
        return values;
    }

    private static IEnumerable<RecordBatch> Batches(ExecutePlanResponse response)
    {
        if (response.ArrowBatch is null)
            yield break;
        using var reader = new ArrowStreamReader(response.ArrowBatch.Data.Memory);
        while (reader.ReadNextRecordBatch() is { } batch)
            yield return batch;
    }
}

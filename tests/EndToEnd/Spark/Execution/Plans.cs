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

    /// <summary>A query that does not end in the life of a test, and costs no time of a processor.</summary>
    public static Plan Endless => Sleeping(tasks: 2000, milliseconds: 1000);

    /// <summary>A query of so many tasks, each of which sleeps and gives one text.</summary>
    public static Plan Sleeping(int tasks, int milliseconds) =>
        Sql($"SELECT reflect('java.lang.Thread', 'sleep', {milliseconds} + id) FROM range(0, {tasks}, 1, {tasks})");

    public static Plan Sql(string query) => new() { Root = new Relation { Sql = new SQL { Query = query } } };

    /// <summary>The first column of every batch, as 64-bit numbers.</summary>
    public static List<long> Longs(IEnumerable<ExecutePlanResponse> responses)
    {
        List<long> values = [];
        foreach (var batch in responses.SelectMany(Batches))
            values.AddRange(((Int64Array)batch.Column(0)).Values);
        return values;
    }

    /// <summary>The first column of every batch, as text.</summary>
    public static List<string> Strings(IEnumerable<ExecutePlanResponse> responses)
    {
        List<string> values = [];
        foreach (var batch in responses.SelectMany(Batches))
            values.AddRange(Enumerable.Range(0, batch.Length).Select(row => ((StringArray)batch.Column(0)).GetString(row)));
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

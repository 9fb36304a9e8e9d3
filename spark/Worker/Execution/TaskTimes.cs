using System.Diagnostics;
using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>The times Spark shows of a task, in milliseconds of Unix time.</summary>
internal sealed class TaskTimes
{
    private readonly long _begun = Now();
    private readonly Stopwatch _processing = new();
    private long _parsed;
    private long _finished;

    /// <summary>The message was read.</summary>
    public void Parsed()
    {
        _parsed = Now();
        _processing.Start();
    }

    /// <summary>The data was answered.</summary>
    public void Finished()
    {
        _finished = Now();
        _processing.Stop();
    }

    public void Write(Stream output, SparkLayout layout)
    {
        output.WriteInt64(_begun);
        output.WriteInt64(_parsed);
        output.WriteInt64(_finished);
        if (layout == SparkLayout.Framed)
            output.WriteInt64(_processing.ElapsedMilliseconds);
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
}

using System.Collections.Concurrent;

namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>Keeps every report; unlike <see cref="Progress{T}"/> it is called on the reporting thread.</summary>
internal sealed class ProgressLog(Action<DistributionProgress>? onReport = null) : IProgress<DistributionProgress>
{
    public ConcurrentQueue<DistributionProgress> Reports { get; } = new();

    public void Report(DistributionProgress value)
    {
        Reports.Enqueue(value);
        onReport?.Invoke(value);
    }
}

using LaborSpark.Spark.Worker.Tests.Fakes;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>One daemon of each version for all tests that do not harm it.</summary>
[SetUpFixture]
public class SharedWorkers
{
    private static readonly Dictionary<SparkVersion, WorkerProcess> Running = [];

    internal static WorkerProcess Of(SparkVersion version)
    {
        lock (Running)
        {
            if (!Running.TryGetValue(version, out var worker))
                Running[version] = worker = WorkerProcess.Daemon(version);
            return worker;
        }
    }

    [OneTimeTearDown]
    public void EndAll()
    {
        foreach (var worker in Running.Values)
            worker.Dispose();
    }
}

using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Tests;
using Spark.Connect;

namespace LaborSpark.EndToEnd.Tests.Execution;

/// <summary>Operations whose connections are cut at seeded bytes: every row arrives once, and Spark runs every operation once.</summary>
[TestFixture]
internal sealed class CutStreamTests
{
    private const int Operations = 4;

    /// <summary>For more cuts in a row than a network makes.</summary>
    private static RetryPolicy Patient => new() { LongestDelay = TimeSpan.FromMilliseconds(100) };

    [TestCase(1, 60_000)]
    [TestCase(2, 60_000, Category = SecondSuiteAttribute.Category)]
    [TestCase(3, 20_000, Category = SecondSuiteAttribute.Category)]
    public void Execute_ThroughACuttingProxy_GivesEveryRowOnceAndRunsOnce(int seed, int most)
    {
        var spark = SparkFixture.Connection;
        using var proxy = new CuttingProxy(spark.Address.Port, seed, most);
        using var channel = new ServerChannel(spark.Address with { Port = proxy.Port });
        using var session = Session(channel);

        // Small batches, so that a cut comes between and within many messages.
        session.Config(Set("spark.sql.execution.arrow.maxRecordsPerBatch", "200"));
        var before = spark.TotalJobs();
        var wrong = Enumerable.Range(0, Operations).Count(_ => !Plans.Longs(session.Execute(Plans.Range(10_000, partitions: 3))).SequenceEqual(Numbers(10_000)));
        Assert.That((wrong, spark.TotalJobs() - before, proxy.Cuts > Operations), Is.EqualTo((0, Operations, true)), $"{proxy.Cuts} cuts");
    }

    [Test]
    public void Execute_LongerThanAStreamMayLast_IsTakenUpAndRunsOnce()
    {
        var spark = SparkFixture.Connection;
        using var session = spark.NewSession();
        var before = spark.TotalJobs();
        var rows = Plans.Strings(session.Execute(Plans.Sleeping(tasks: 6, milliseconds: 1000))).Count;
        Assert.That((rows, spark.TotalJobs() - before), Is.EqualTo((6, 1)));
    }

    [Test]
    public void AddArtifact_ThroughACuttingProxy_Arrives()
    {
        var spark = SparkFixture.Connection;
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString());
        File.WriteAllBytes(path, new byte[300_000]);
        using var proxy = new CuttingProxy(spark.Address.Port, seed: 5, most: 1500);
        using var channel = new ServerChannel(spark.Address with { Port = proxy.Port });
        using var session = Session(channel);
        Assert.That(() => session.AddArtifact("files/zeros.bin", path), Throws.Nothing);
        File.Delete(path);
    }

    private static SparkClient Session(ServerChannel channel)
    {
        var calls = new ServerCalls(channel, new ConnectionHealth(), new SessionIdentity(Guid.NewGuid().ToString(), "tests", "tests"), Patient);
        return new SparkClient(calls, "4.3.0", isLocal: true);
    }

    private static ConfigRequest.Types.Operation Set(string key, string value) =>
        new() { Set = new ConfigRequest.Types.Set { Pairs = { new KeyValue { Key = key, Value = value } } } };

    private static IEnumerable<long> Numbers(int count) => Enumerable.Range(0, count).Select(i => (long)i);
}

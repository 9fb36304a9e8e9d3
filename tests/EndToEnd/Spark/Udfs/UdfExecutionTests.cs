using System.Diagnostics;
using Apache.Arrow;
using LaborSpark.Spark;
using LaborSpark.Spark.Contracts;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Udfs;

[TestFixture]
internal sealed class UdfExecutionTests
{
    private static readonly StructType Ids = new([new StructField("id", new LongType())]);

    [Test]
    public void Limit_OverALongPartition_EndsQuietly()
    {
        var frame = UdfSession.Spark.Range(0, 5_000_000, 1, 1);
        var next = Udf<long, long>(id => id + 1);
        Assert.That(frame.Select(next(frame["id"])).Limit(3).Collect<long>(), Is.EqualTo(new long[] { 1, 2, 3 }));
    }

    [Test]
    public void Udf_OverEmptyPartitions_GivesNothingForThem()
    {
        var frame = UdfSession.Spark.Range(0, 1, 1, 8);
        var next = Udf<long, long>(id => id + 1);
        Assert.That(frame.Select(next(frame["id"])).Collect<long>(), Is.EqualTo(new long[] { 1 }));
    }

    [Test]
    public void MapInArrow_OverNoRows_GivesNoRows() =>
        Assert.That(UdfSession.Spark.Range(0).MapInArrow(batches => batches, Ids).Collect<long>(), Is.Empty);

    [Test]
    public void MapInArrow_ThatGivesMoreBatchesThanItGot_IsReadWhole()
    {
        var twice = UdfSession.Spark.Range(0, 25_000, 1, 1).MapInArrow(batches => batches.SelectMany(batch => new[] { batch, batch }), Ids);
        Assert.That(twice.Collect<long>().Order(), Is.EqualTo(Enumerable.Range(0, 25_000).SelectMany(i => new long[] { i, i })));
    }

    [Test]
    public void MapInArrow_AllAtOnce_ServesThirtyTwoSockets()
    {
        var frame = UdfSession.Spark.Range(0, 20_000, 1, 2);
        for (var step = 0; step < 16; step++)
            frame = frame.MapInArrow(batches => batches, Ids);
        Assert.That(frame.Collect<long>().Sum(), Is.EqualTo(19_999L * 20_000 / 2));
    }

    [Test]
    [SecondSuite("A thousand tasks. tests/Worker has them without Spark.")]
    public void Tasks_AThousand_ShareOneProcessThatDoesNotGrow()
    {
        var state = Udf(() => $"{Environment.ProcessId} {Process.GetCurrentProcess().Threads.Count} {GC.GetTotalMemory(forceFullCollection: true)}");
        int[][] Measure(int tasks) => [.. UdfSession.Spark.Range(0, tasks, 1, tasks).Select(state()).Collect<string>().Select(text => text.Split(' ').Select(int.Parse).ToArray())];
        var before = Measure(20)[^1];
        var after = Measure(1000);
        Assert.Multiple(() =>
        {
            Assert.That(after.Select(seen => seen[0]).Distinct(), Is.EqualTo(new[] { before[0] }), "processes");
            Assert.That(after[^1][1], Is.LessThanOrEqualTo(before[1] + 8), "threads");
            Assert.That(after[^1][2], Is.LessThan(before[2] + (8 << 20)), "bytes of managed memory");
        });
    }

    [Test]
    public void Interrupt_WhileUserCodeRuns_ReachesItAndLeavesTheSessionUsable()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = folder.FullName;
        var endless = Udf(WaitForCancellation(path));
        using var spark = new Interruptible();
        var frame = spark.Session.Range(0, 1, 1, 1);
        var run = Task.Run(() => frame.Select(endless(frame["id"])).Collect<long>());
        Assert.That(() => File.Exists(Path.Combine(path, "started")), Is.True.After(60_000, 50));
        spark.Session.InterruptAll();
        Assert.That(async () => await run, Throws.InstanceOf<SparkException>().Or.InstanceOf<OperationCanceledException>());
        Assert.That(() => File.Exists(Path.Combine(path, "cancelled")), Is.True.After(30_000, 50));
        Assert.That(spark.Session.Range(1).Select(Udf(() => 5)()).Collect<int>(), Is.EqualTo(new[] { 5 }));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Cancel_WhileUserCodeRuns_ReachesItAndLeavesTheSessionUsable()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = folder.FullName;
        var endless = Udf(WaitForCancellation(path));
        using var cancellation = new CancellationTokenSource();
        var frame = UdfSession.Spark.Range(0, 1, 1, 1).WithCancellation(cancellation.Token);
        var run = Task.Run(() => frame.Select(endless(frame["id"])).Collect<long>());
        Assert.That(() => File.Exists(Path.Combine(path, "started")), Is.True.After(60_000, 50));
        cancellation.Cancel();
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>().With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(cancellation.Token));
        Assert.That(() => File.Exists(Path.Combine(path, "cancelled")), Is.True.After(30_000, 50));
        Assert.That(UdfSession.Spark.Range(1).Select(Udf(() => 5)()).Collect<int>(), Is.EqualTo(new[] { 5 }));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Actions_OfACancelledToken_AskNothingAndLeaveTheSessionUsable()
    {
        var cancelled = new CancellationToken(canceled: true);
        var spark = UdfSession.Spark.WithCancellation(cancelled);
        Action[] actions = [() => spark.Range(1).Count(), () => spark.Range(1).Schema(), () => spark.Conf().Get("spark.app.name"), () => spark.AddFile(typeof(UdfExecutionTests).Assembly.Location)];
        Assert.Multiple(() =>
        {
            foreach (var action in actions)
                Assert.That(action, Throws.InstanceOf<OperationCanceledException>().With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(cancelled));
            Assert.That(UdfSession.Spark.AddFile(typeof(UdfExecutionTests).Assembly.Location), Does.EndWith(".dll"));
        });
    }

    [Test]
    public void PassedThroughBatches_KeepEveryColumn()
    {
        var frame = UdfSession.Spark.Sql("SELECT id, array(string(id), NULL) AS words, named_struct('a', id) AS s FROM range(3)");
        var same = frame.MapInArrow(Same, frame.Schema());
        Assert.That(same.Select(ToJson(Struct("id", "words", "s"))).Collect<string>(), Is.EqualTo(frame.Select(ToJson(Struct("id", "words", "s"))).Collect<string>()));
    }

    private static Func<long, long> WaitForCancellation(string folder) => id =>
    {
        File.WriteAllText(Path.Combine(folder, "started"), "");
        TaskContext.Current!.Cancellation.WaitHandle.WaitOne();
        File.WriteAllText(Path.Combine(folder, "cancelled"), "");
        return id;
    };

    private static IEnumerable<RecordBatch> Same(IEnumerable<RecordBatch> batches)
    {
        foreach (var batch in batches)
            yield return batch;
    }

    /// <summary>A session of its own: what it interrupts is its own alone.</summary>
    private sealed class Interruptible : IDisposable
    {
        public SparkSession Session { get; } = UdfSession.NewSession();

        public void Dispose() => Session.Stop();
    }
}

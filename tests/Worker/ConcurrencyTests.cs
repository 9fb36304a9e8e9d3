using Apache.Arrow;
using LaborSpark.Spark.Worker.Tests.Fakes;
using LaborSpark.Tests;
using Microsoft.Spark.Sql.Types;
using DataType = Microsoft.Spark.Sql.Types.DataType;
using IntegerType = Microsoft.Spark.Sql.Types.IntegerType;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>Many sockets, many tasks, and tasks that nobody wants any more.</summary>
public class ConcurrencyTests
{
    private static readonly DataType[] Int = [new IntegerType()];
    private static readonly StructType Lines = new([new StructField("line", new StringType())]);

    [Test]
    public void Connect_EachSocket_HasTheIdOfALivingThread()
    {
        var worker = SharedWorkers.Of(SparkVersion.Spark43);
        var sockets = Enumerable.Range(0, 8).Select(_ => worker.Connect()).ToList();
        var threads = sockets.Select(socket => socket.Pid).ToList();

        Assert.That(threads, Is.Unique);
        Assert.That(threads.Select(id => Directory.Exists($"/proc/{worker.Process.Id}/task/{id}")), Is.All.True);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Test]
    public void Run_ThirtyTwoSocketsThatWaitForOneAnother_AllEnd()
    {
        // Each task needs all the others to have begun: a pool of fewer threads would wait for ever.
        var worker = SharedWorkers.Of(SparkVersion.Spark43);
        var request = TaskRequest.Scalar(Payloads.Scalar("meet", Functions.MeetThirtyTwo), 0);
        var arrow = ArrowInput.Columns(Int, [[1]]);
        var sockets = Enumerable.Range(0, 32).Select(_ => worker.Connect()).ToList();
        sockets.ForEach(socket => socket.SendTask(request, arrow));

        Assert.That(sockets.Select(socket => socket.ReadAnswer().Values[0]), Is.All.EqualTo(32));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Test]
    [SecondSuite("A thousand tasks. Run_AThousandTasksOnSocketsOfTheirOwn_LeavesNoThreads stays.")]
    public void Run_AThousandTasksOnFewSockets_DoesNotGrow()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        var request = TaskRequest.Scalar(Payloads.Scalar("next", Functions.Next), 0);
        var rows = Enumerable.Range(0, 1000).Select(i => new object?[] { i }).ToArray();
        var arrow = ArrowInput.Columns(Int, rows);
        var sockets = Enumerable.Range(0, 4).Select(_ => worker.Connect()).ToList();

        AssertSettles(worker, () => RunTasks(sockets, request, arrow, 500));
        sockets.ForEach(socket => socket.Dispose());
    }

    [Test]
    public void Run_AThousandTasksOnSocketsOfTheirOwn_LeavesNoThreads()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark35);
        var request = TaskRequest.Scalar(Payloads.Scalar("next", Functions.Next), 0);
        var arrow = ArrowInput.Columns(Int, [[1]]);
        for (var i = 0; i < 1000; i++)
        {
            using var socket = worker.Connect();
            socket.Run(request, arrow);
        }

        Assert.That(() => Directory.GetDirectories($"/proc/{worker.Process.Id}/task").Length, Is.LessThan(40).After(5000, 100));
    }

    [Test]
    [SecondSuite("A million rows. The maps of ten thousand rows stay.")]
    public void Run_AMillionRowsThroughAMap_StaysFlat()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        var batch = Enumerable.Range(0, 10_000).Select(i => new object?[] { $"line {i} with some text in it" }).ToArray();
        var request = TaskRequest.Map(Payloads.Map("same", (IEnumerable<RecordBatch> batches) => batches, Lines));
        var wrapped = ArrowInput.Wrap(Lines, ArrowInput.Batch(Lines, batch));
        var million = ArrowInput.Stream(wrapped.Schema, Enumerable.Repeat(wrapped, 100));
        using var socket = worker.Connect();

        AssertSettles(worker, () => Assert.That(socket.Run(request, million).Batches.Sum(b => b.Length), Is.EqualTo(1_000_000)));
    }

    [Test]
    public void Kill_WhileUserCodeWaits_CancelsItAndNobodyElse()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        using var mark = new MarkFile();
        using var killed = worker.Connect();
        using var other = worker.Connect();
        killed.SendTask(TaskRequest.Scalar(mark.Payload("wait", Functions.WaitForCancellation), 0), ArrowInput.Columns(Int, [[1]]));
        mark.WaitFor("begun");
        worker.Kill(killed.Pid);
        mark.WaitFor("cancelled");

        var answer = other.Run(TaskRequest.Scalar(Payloads.Scalar("next", Functions.Next), 0), ArrowInput.Columns(Int, [[1]]));
        Assert.That((killed.IsClosed(), answer.Values[0]), Is.EqualTo((true, 2)));
    }

    [Test]
    public void Kill_BetweenRows_EndsTheThreadWithoutTheFunctionsHelp()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark35);
        using var mark = new MarkFile();
        using var socket = worker.Connect();
        var rows = Enumerable.Repeat(new object?[] { 1 }, 100_000).ToArray();
        socket.SendTask(TaskRequest.Scalar(mark.Payload("slow", Functions.SlowRow), 0), ArrowInput.Columns(Int, rows));
        mark.WaitFor("begun");
        worker.Kill(socket.Pid);

        Assert.That(() => Directory.Exists($"/proc/{worker.Process.Id}/task/{socket.Pid}"), Is.False.After(10_000, 50));
    }

    [Test]
    public void Kill_OfUnknownNumbersAndTheProcessItself_IsIgnored()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        worker.Kill(worker.Process.Id);
        worker.Kill(-1);
        worker.Kill(int.MaxValue);
        using var socket = worker.Connect();

        Assert.That(
            socket.Run(TaskRequest.Scalar(Payloads.Scalar("next", Functions.Next), 0), ArrowInput.Columns(Int, [[1]])).Values,
            Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Close_AsAfterALimit_IsNoFailureInTheLog()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        var batch = Enumerable.Range(0, 10_000).Select(i => new object?[] { $"line {i}" }).ToArray();
        var wrapped = ArrowInput.Wrap(Lines, ArrowInput.Batch(Lines, batch));
        var arrow = ArrowInput.Stream(wrapped.Schema, Enumerable.Repeat(wrapped, 50));
        var request = TaskRequest.Map(Payloads.Map("same", (IEnumerable<RecordBatch> batches) => batches, Lines));
        var limited = worker.Connect();
        var pid = limited.Pid;
        var sending = Task.Run(() => limited.SendTask(request, arrow));
        Assert.That(limited.ReadI32(), Is.EqualTo(-6));
        limited.Dispose();
        sending.Wait();

        Assert.That(() => Directory.Exists($"/proc/{worker.Process.Id}/task/{pid}"), Is.False.After(10_000, 50));
        Assert.That(worker.Errors.Trim(), Is.Empty);
    }

    private static void RunTasks(List<SparkSocket> sockets, TaskRequest request, byte[] arrow, int tasks)
    {
        for (var i = 0; i < tasks; i++)
            Assert.That(sockets[i % sockets.Count].Run(request, arrow).Last, Is.EqualTo(-4));
    }

    /// <summary>Equal rounds need equal memory: what each leaves behind adds up, where noise falls as often as it rises.</summary>
    private static void AssertSettles(WorkerProcess worker, Action round)
    {
        const int WarmUp = 3;
        const int Third = 4;
        const double Noise = 12;
        var after = new List<double>();
        for (var i = 0; i < WarmUp + (3 * Third); i++)
        {
            round();
            after.Add(Memory(worker) / 1e6);
        }
        TestContext.Out.WriteLine($"megabytes after each round: {string.Join(", ", after.Select(megabytes => $"{megabytes:F1}"))}");

        Assert.That(after.TakeLast(Third).Min(), Is.LessThan(after.Skip(WarmUp).Take(Third).Max() + Noise));
    }

    private static long Memory(WorkerProcess worker)
    {
        worker.Process.Refresh();
        return worker.Process.WorkingSet64;
    }

    /// <summary>A file by which a function in the worker tells the test how far it is.</summary>
    private sealed class MarkFile : IDisposable
    {
        private readonly string _path = Path.Combine(Path.GetTempPath(), $"labor-mark-{Guid.NewGuid():N}");

        public byte[] Payload(string name, Func<string, int, int> function)
        {
            var path = _path;
            var number = System.Array.IndexOf(Functions.Waiting, function);
            return Payloads.Scalar(name, (int value) => Functions.Waiting[number](path, value));
        }

        public void WaitFor(string text) =>
            Assert.That(() => File.Exists(_path) ? File.ReadAllText(_path) : "", Does.Contain(text).After(20_000, 20));

        public void Dispose() => File.Delete(_path);
    }

    private static class Functions
    {
        public static readonly Func<string, int, int>[] Waiting = [WaitForCancellation, SlowRow];
        private static readonly Barrier Meeting = new(32);

        public static int Next(int number) => number + 1;

        public static int MeetThirtyTwo(int number)
        {
            Meeting.SignalAndWait();
            return Meeting.ParticipantCount * number;
        }

        public static int WaitForCancellation(string path, int number)
        {
            File.AppendAllText(path, "begun ");
            Contracts.TaskContext.Current!.Cancellation.WaitHandle.WaitOne();
            File.AppendAllText(path, "cancelled ");
            Contracts.TaskContext.Current!.Cancellation.ThrowIfCancellationRequested();
            return number;
        }

        public static int SlowRow(string path, int number)
        {
            File.WriteAllText(path, "begun");
            Thread.Sleep(5);
            return number;
        }
    }
}

using System.Buffers.Binary;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>Peers that do not keep to the protocol: each gets a clear answer or none, and the worker goes on.</summary>
public class ProtocolTests
{
    private static readonly DataType[] Int = [new IntegerType()];

    [Test]
    public void Connect_WrongSecret_IsAnsweredErrAndClosed()
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).ConnectBare();
        socket.ReadI32();
        socket.Send(new Bytes().Str(new string('0', 64)).ToArray());

        Assert.That((socket.ReadStr(), socket.IsClosed()), Is.EqualTo(("err", true)));
    }

    [TestCase(int.MaxValue)]
    [TestCase(-1)]
    [TestCase(100_000)]
    public void Connect_SecretOfImpossibleLength_IsClosed(int length)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).ConnectBare();
        socket.ReadI32();
        socket.Send(new Bytes().I32(length).Raw(new byte[64]).ToArray());

        Assert.That(socket.IsClosed(), Is.True);
    }

    [Test]
    public void Connect_PeerThatSaysNothing_IsClosedAfterAWhile()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43, ("LABORSPARK_WORKER_HANDSHAKE_SECONDS", "0.2"));
        using var socket = worker.ConnectBare();
        socket.ReadI32();

        Assert.That(socket.IsClosed(), Is.True);
    }

    [Test]
    public void Connect_PeerThatLeavesHalfway_HarmsNobody()
    {
        for (var i = 0; i < 50; i++)
        {
            using var socket = SharedWorkers.Of(SparkVersion.Spark43).ConnectBare();
            socket.Send(new Bytes().I32(64).ToArray());
        }

        AssertAlive(SparkVersion.Spark43);
    }

    [TestCase(SparkVersion.Spark43, -2)]
    [TestCase(SparkVersion.Spark43, int.MinValue)]
    [TestCase(SparkVersion.Spark35, -1)]
    public void Task_OtherFirstNumber_IsRefused(SparkVersion version, int number)
    {
        using var socket = SharedWorkers.Of(version).Connect();
        socket.Send(new Bytes().I32(number).ToArray());

        Assert.That(socket.ReadAnswer().Error, Is.EqualTo($"Expected the start of a task (-8, or a partition number from 0), got {number}."));
    }

    [TestCase(int.MaxValue)]
    [TestCase(-5)]
    public void Task_FrameOfImpossibleLength_IsRefusedWithoutWaiting(int length)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        socket.Send(new Bytes().I32(-8).I32(length).Raw(new byte[100]).ToArray());

        Assert.That(socket.ReadAnswer().Error, Does.Contain($"got a length of {length}"));
    }

    [Test]
    public void Task_FrameWithBytesLeftOver_IsRefused()
    {
        var frame = Request().Fields(SparkVersion.Spark43).Raw([1, 2, 3]).ToArray();

        Assert.That(FrameError(frame), Does.Contain("does not parse to its exact end: 3 bytes of").And.Contain("Use Spark 4.3.0 or 3.5.7."));
    }

    [Test]
    public void Task_FrameThatIsTooShort_IsRefused([Values(1, 8, 20, 100)] int missing)
    {
        var frame = Request().Fields(SparkVersion.Spark43).ToArray();

        Assert.That(FrameError(frame[..^missing]), Does.Contain("does not parse to its exact end"));
    }

    [Test]
    public void Task_OldLayoutFromASpark4Executor_IsRefusedByName()
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        socket.Send(Request().Encode(SparkVersion.Spark35));

        Assert.That(
            socket.ReadAnswer().Error,
            Is.EqualTo("This executor is of Spark 4.0 to 4.2, whose task messages this C# worker does not know. Use Spark 4.3.0 or 3.5.7."));
    }

    [Test]
    public void Task_StringOfImpossibleLength_IsRefused()
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark35).Connect();
        socket.Send(new Bytes().I32(0).I32(int.MaxValue).Raw(new byte[100]).ToArray());

        Assert.That(socket.ReadAnswer().Error, Does.Contain("got a length of 2147483647"));
    }

    [Test]
    public void Task_PeerThatLeavesInTheMiddle_HarmsNobody()
    {
        var bytes = Request().Encode(SparkVersion.Spark43).Concat(ArrowInput.Columns(Int, [[1]])).ToArray();
        for (var length = 1; length < bytes.Length; length += 97)
        {
            using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
            socket.Send(bytes[..length]);
        }

        AssertAlive(SparkVersion.Spark43);
    }

    [TestCase(int.MaxValue)]
    [TestCase(-7)]
    public void Arrow_MetadataOfImpossibleLength_IsRefused(int length)
    {
        var arrow = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(arrow, -1);
        BinaryPrimitives.WriteInt32LittleEndian(arrow.AsSpan(4), length);

        Assert.That(ArrowError(arrow), Does.Contain($"got a length of {length}"));
    }

    [Test]
    public void Arrow_BodyOfImpossibleLength_IsRefused()
    {
        Assert.That(ArrowError(WithBodyLength(long.MaxValue)), Does.Contain("got a length of 9223372036854775807"));
    }

    [Test]
    public void Arrow_NoArrowAtAll_IsRefused()
    {
        Assert.That(ArrowError([1, 2, 3, 4, 5, 6, 7, 8, 9]), Is.EqualTo("Expected an Arrow stream, got bytes without its continuation marker."));
    }

    [Test]
    public void Arrow_LargeBodyAnnouncedAndNotSent_AllocatesNothingOfIt()
    {
        using var worker = WorkerProcess.Daemon(SparkVersion.Spark43);
        AssertAlive(worker);
        var before = PeakMemory(worker);
        using (var socket = worker.Connect())
        {
            socket.Send(Request().Encode(SparkVersion.Spark43));
            socket.Send(WithBodyLength(1_500_000_000));
            AssertAlive(worker);
        }

        Assert.That(PeakMemory(worker) - before, Is.LessThan(100_000_000));
    }

    [Test]
    public void RandomBytes_HarmNobody()
    {
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            using var socket = SharedWorkers.Of(SparkVersion.Spark35).Connect();
            socket.Send(bytes);
        }

        AssertAlive(SparkVersion.Spark35);
    }

    [Test]
    public void DamagedTasks_HarmNobody()
    {
        var random = new Random(11);
        var bytes = Request().Encode(SparkVersion.Spark43).Concat(ArrowInput.Columns(Int, [[1]])).Concat(new Bytes().I32(-4).ToArray()).ToArray();
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
            socket.Send(damaged);
        }

        AssertAlive(SparkVersion.Spark43);
    }

    private static TaskRequest Request() => TaskRequest.Scalar(Payloads.Scalar("next", (int i) => i + 1), 0);

    private static string? FrameError(byte[] frame)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        socket.Send(new Bytes().I32(-8).Run(frame).ToArray());
        return socket.ReadAnswer().Error;
    }

    private static string? ArrowError(byte[] arrow)
    {
        using var socket = SharedWorkers.Of(SparkVersion.Spark43).Connect();
        socket.Send(Request().Encode(SparkVersion.Spark43));
        socket.Send(arrow);
        return socket.ReadAnswer().Error;
    }

    /// <summary>A schema and the head of a batch whose body is said to have that length.</summary>
    private static byte[] WithBodyLength(long length)
    {
        var arrow = ArrowInput.Columns(Int, [[1], [2], [3]]);
        var schemaEnd = 8 + BinaryPrimitives.ReadInt32LittleEndian(arrow.AsSpan(4));
        var message = arrow.AsSpan(schemaEnd + 8);
        var table = BinaryPrimitives.ReadInt32LittleEndian(message);
        var fields = table - BinaryPrimitives.ReadInt32LittleEndian(message[table..]);
        BinaryPrimitives.WriteInt64LittleEndian(message[(table + BinaryPrimitives.ReadUInt16LittleEndian(message[(fields + 10)..]))..], length);
        return arrow[..(schemaEnd + 8 + BinaryPrimitives.ReadInt32LittleEndian(arrow.AsSpan(schemaEnd + 4)))];
    }

    private static long PeakMemory(WorkerProcess worker)
    {
        worker.Process.Refresh();
        return worker.Process.PeakWorkingSet64;
    }

    private static void AssertAlive(SparkVersion version) => AssertAlive(SharedWorkers.Of(version), version);

    private static void AssertAlive(WorkerProcess worker) => AssertAlive(worker, SparkVersion.Spark43);

    private static void AssertAlive(WorkerProcess worker, SparkVersion version)
    {
        using var socket = worker.Connect();
        Assert.That(socket.Run(Request(), ArrowInput.Columns(Int, [[41]])).Values, Is.EqualTo(new[] { 42 }), $"{version}: {worker.Errors}");
    }
}

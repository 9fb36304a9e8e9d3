using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Apache.Arrow.Ipc;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>The JVM's end of a worker's socket.</summary>
internal sealed class SparkSocket(Socket socket, SparkVersion version) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true) { ReadTimeout = 60_000, WriteTimeout = 60_000 };

    /// <summary>The number that the worker answered first.</summary>
    public int Pid { get; set; }

    public void Send(byte[] bytes) => _stream.Write(bytes);

    public int ReadI32()
    {
        var bytes = new byte[4];
        _stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    public long ReadI64()
    {
        var bytes = new byte[8];
        _stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    public string ReadStr()
    {
        var bytes = new byte[ReadI32()];
        _stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>True once the worker has closed its end.</summary>
    public bool IsClosed()
    {
        try
        {
            return _stream.ReadByte() < 0;
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return true;
        }
    }

    /// <summary>Sends a task and its data from a thread of its own, as Spark does, and reads the answer.</summary>
    public WorkerAnswer Run(TaskRequest request, byte[] arrow)
    {
        var sending = Task.Run(() => SendTask(request, arrow));
        var answer = ReadAnswer();
        if (answer.Error is null)
            sending.GetAwaiter().GetResult();
        return answer;
    }

    public void SendTask(TaskRequest request, byte[] arrow)
    {
        try
        {
            Send(request.Encode(version));
            Send(arrow);
            Send(new Bytes().I32(-4).ToArray());
        }
        catch (IOException e)
        {
            TestContext.Out.WriteLine($"the worker closed before it had all: {e.Message}");
        }
    }

    public WorkerAnswer ReadAnswer()
    {
        var answer = new WorkerAnswer();
        while (true)
        {
            var marker = ReadI32();
            switch (marker)
            {
                case -6:
                    answer.HasStream = true;
                    using (var reader = new ArrowStreamReader(_stream, leaveOpen: true))
                    {
                        while (reader.ReadNextRecordBatch() is { } batch)
                            answer.Batches.Add(batch);
                    }
                    break;
                case -2:
                    answer.Error = ReadStr();
                    return answer;
                case -3:
                    ReadEnd(answer);
                    return answer;
                default:
                    throw new InvalidDataException($"The worker sent the marker {marker}.");
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private void ReadEnd(WorkerAnswer answer)
    {
        answer.Times = [.. Enumerable.Range(0, version == SparkVersion.Spark43 ? 4 : 3).Select(_ => ReadI64())];
        Assert.That((ReadI64(), ReadI64(), ReadI32(), ReadI32()), Is.EqualTo((0L, 0L, -1, 0)), "spilled bytes, end of data, accumulators");
        answer.Last = ReadI32();
    }
}

using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using LaborSpark.Arrow;
using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>The batches of a task, as Spark streams them.</summary>
internal sealed class TaskInput : IDisposable
{
    private static readonly PooledAllocator Allocator = new();
    private readonly ArrowFrames _frames;
    private readonly ArrowStreamReader _reader;
    private readonly Action _throwIfCancelled;
    private bool _ended;

    public TaskInput(Stream stream, Action throwIfCancelled)
    {
        _throwIfCancelled = throwIfCancelled;
        _frames = new ArrowFrames(stream);
        _reader = new ArrowStreamReader(_frames, Allocator, new CompressionCodecFactory(), leaveOpen: true);
    }

    /// <summary>The columns; read from the stream when first asked for.</summary>
    public Schema Schema => _reader.Schema;

    /// <summary>Batches read so far.</summary>
    public int Batches { get; private set; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The next batch, null at the end. The caller disposes it.</summary>
    public RecordBatch? Next()
    {
        _throwIfCancelled();
        if (_ended)
            return null;
        var batch = _reader.ReadNextRecordBatch();
        if (batch is null)
        {
            if (!_frames.Ended)
                throw new ProtocolException("Expected record batches and an end marker, got an Arrow stream of other messages.");
            // The reader would take the protocol's next bytes for Arrow's.
            _ended = true;
            return null;
        }
        Batches++;
        Rows += batch.Length;
        return batch;
    }

    /// <summary>Reads what the function left unread, so that the socket can serve the next task.</summary>
    public void Drain()
    {
        while (Next() is { } batch)
            batch.Dispose();
    }

    public void Dispose() => _reader.Dispose();
}

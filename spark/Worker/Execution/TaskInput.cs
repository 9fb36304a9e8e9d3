using Apache.Arrow;
using Apache.Arrow.Ipc;
using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>The batches of a task, as Spark streams them.</summary>
internal sealed class TaskInput : IDisposable
{
    private readonly ArrowFrames _frames;
    private readonly ArrowStreamReader _reader;
    private readonly Action _throwIfCancelled;
    private bool _ended;

    public TaskInput(Stream stream, Action throwIfCancelled)
    {
        _throwIfCancelled = throwIfCancelled;
        _frames = new ArrowFrames(stream);
        _reader = new ArrowStreamReader(_frames, new BatchAllocator(_frames), new CheckedCodecs(), leaveOpen: true);
    }

    /// <summary>The columns; read from the stream when first asked for.</summary>
    /// <exception cref="ProtocolException">The bytes are no Arrow stream.</exception>
    public Schema Schema => Read(() => _reader.Schema);

    /// <summary>Batches read so far.</summary>
    public int Batches { get; private set; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The next batch, null at the end. Its data lives as long as somebody holds it.</summary>
    /// <exception cref="ProtocolException">The bytes are no Arrow stream.</exception>
    public RecordBatch? Next()
    {
        _throwIfCancelled();
        if (_ended)
            return null;
        var batch = Read(_reader.ReadNextRecordBatch);
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

    // The reader meets bytes it did not expect with exceptions of many types.
    private static T Read<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (IOException or ProtocolException or OutOfMemoryException))
        {
            throw new ProtocolException($"Expected an Arrow stream, got one that cannot be read: {e.Message}");
        }
    }
}

using Apache.Arrow;
using Apache.Arrow.Ipc;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>The answer to a task: nothing until the first batch, so that an earlier failure can be told cleanly.</summary>
internal sealed class TaskOutput(CountingStream stream) : IDisposable
{
    private ArrowStreamWriter? _writer;
    private bool _inBatch;
    private bool _ended;

    /// <summary>Writes a batch and hands it to the peer. All batches have the first one's schema.</summary>
    public void Write(RecordBatch batch)
    {
        if (_writer is null)
        {
            _writer = new ArrowStreamWriter(stream, batch.Schema, leaveOpen: true);
            stream.WriteInt32(Marker.StartOfArrowStream);
            _writer.WriteStart();
        }
        var before = stream.Count;
        try
        {
            _writer.WriteRecordBatch(batch);
        }
        catch
        {
            _inBatch = stream.Count != before;
            throw;
        }
        stream.Flush();
    }

    /// <summary>Ends the Arrow stream, if one was begun.</summary>
    public void End()
    {
        if (_writer is null || _ended)
            return;
        // The writer would write its end again.
        _ended = true;
        _writer.WriteEnd();
    }

    /// <summary>Tells the peer that the task failed.</summary>
    /// <returns>False if a batch was cut in two, so that nothing can be said any more.</returns>
    public bool Fail(string message)
    {
        if (_inBatch)
            return false;
        End();
        stream.WriteInt32(Marker.ExceptionThrown);
        stream.WriteString(message);
        stream.Flush();
        return true;
    }

    public void Dispose() => _writer?.Dispose();
}

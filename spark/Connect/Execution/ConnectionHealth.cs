using System.Runtime.InteropServices;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Whether the way to Spark still stands; everything that waits for Spark waits for its end too. Thread-safe.</summary>
internal sealed class ConnectionHealth : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private int _running;
    private Exception? _reason;

    /// <summary>Fires once, when the connection has ended for whatever reason.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Why the connection ended; null while it stands.</summary>
    public Exception? Reason => Volatile.Read(ref _reason);

    /// <summary>True if Spark is gone or was left: another may be started. False while it stands, and after a signal.</summary>
    public bool IsReplaceable => Reason is not null and not SparkInterruptedException;

    /// <summary>True while a caller waits for Spark.</summary>
    public bool Busy => Volatile.Read(ref _running) > 0;

    /// <summary>Notes that a caller waits for Spark, until the result is disposed.</summary>
    public IDisposable Occupy() => new Occupation(this);

    /// <summary>Ends the connection by a signal.</summary>
    public void Interrupt(PosixSignal signal) => End(new SparkInterruptedException(signal));

    /// <summary>Ends the connection because Spark is gone.</summary>
    public void Lose(string message) => End(new SparkConnectionException(message));

    /// <summary>Ends the connection because its owner is done with it.</summary>
    public void Close() => End(new ObjectDisposedException("SparkSession", "The connection to Spark has been closed."));

    /// <summary>Throws the reason if the connection has ended.</summary>
    public void ThrowIfEnded()
    {
        if (Reason is { } reason)
            throw Fresh(reason);
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();

    /// <summary>A new exception of the same content: one that many threads throw would carry the stack of one of them.</summary>
    private static Exception Fresh(Exception reason) => reason switch
    {
        SparkInterruptedException interrupted => new SparkInterruptedException(interrupted.Signal),
        ObjectDisposedException closed => new ObjectDisposedException(closed.ObjectName, "The connection to Spark has been closed."),
        _ => new SparkConnectionException(reason.Message),
    };

    private void End(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
            _ended.Cancel();
    }

    private sealed class Occupation : IDisposable
    {
        private ConnectionHealth? _health;

        public Occupation(ConnectionHealth health)
        {
            _health = health;
            Interlocked.Increment(ref health._running);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _health, null) is { } health)
                Interlocked.Decrement(ref health._running);
        }
    }
}

using System.Collections.Concurrent;

namespace LaborSpark.Spark.Worker.Hosting;

/// <summary>The open sockets by the numbers that Spark knows them by, and since when there are none.</summary>
internal sealed class ConnectionRegistry
{
    private readonly ConcurrentDictionary<int, WorkerConnection> _byNumber = new();
    private readonly Lock _lock = new();
    private int _open;
    private long _idleSince = Environment.TickCount64;
    private bool _closed;

    /// <summary>Counts a socket that was accepted.</summary>
    /// <returns>False if the daemon has decided to leave.</returns>
    public bool TryOpen()
    {
        lock (_lock)
        {
            if (_closed)
                return false;
            _open++;
            return true;
        }
    }

    /// <summary>Closes the door if nobody is inside.</summary>
    public bool TryLeave(TimeSpan idle)
    {
        lock (_lock)
        {
            _closed = _open == 0 && TimeSpan.FromMilliseconds(Environment.TickCount64 - _idleSince) >= idle;
            return _closed;
        }
    }

    public void Register(int number, WorkerConnection connection) => _byNumber[number] = connection;

    /// <summary>Uncounts a socket.</summary>
    public void Close(int number)
    {
        _byNumber.TryRemove(number, out _);
        lock (_lock)
        {
            _open--;
            _idleSince = Environment.TickCount64;
        }
    }

    /// <summary>Stops the work of one socket; numbers that are not known are ignored, the process's own among them.</summary>
    public void Cancel(int number)
    {
        if (_byNumber.TryGetValue(number, out var connection))
            connection.Cancel();
    }
}

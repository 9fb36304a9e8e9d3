using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>The sessions of a connection that nobody has ended yet. Thread-safe.</summary>
internal sealed class OpenSessions
{
    private readonly Lock _turn = new();
    private readonly HashSet<ISparkClient> _sessions = [];
    private bool _any;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_turn)
                return _sessions.Count;
        }
    }

    /// <summary>True the first time it is asked: one session alone may bear the name that the address gives.</summary>
    public bool TakeFirst()
    {
        lock (_turn)
            return !_any && (_any = true);
    }

    /// <summary>Keeps a session until it ends.</summary>
    public void Add(ISparkClient session)
    {
        lock (_turn)
            _sessions.Add(session);
    }

    /// <summary>Forgets a session that has ended.</summary>
    public void Remove(ISparkClient session)
    {
        lock (_turn)
            _sessions.Remove(session);
    }

    /// <summary>Ends all, each whatever the others do.</summary>
    /// <exception cref="AggregateException">Some could not be ended.</exception>
    public void End()
    {
        ISparkClient[] sessions;
        lock (_turn)
        {
            sessions = [.. _sessions];
            _sessions.Clear();
        }

        // A session that ends comes back to be removed: not under the lock.
        EveryStep.Run([.. sessions.Select(session => (Action)session.Dispose)]);
    }
}

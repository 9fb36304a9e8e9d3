namespace Microsoft.Spark.Sql;

/// <content>The default session of the program and the active one of a flow of control.</content>
public sealed partial class SparkSession
{
    private static readonly AsyncLocal<SparkSession?> ActiveSession = new();
    private static readonly Lock DefaultTurn = new();
    private static SparkSession? _defaultSession;

    /// <summary>Sets the session that <see cref="Active"/> gives on this thread and what it starts from now on.</summary>
    /// <param name="session">The session.</param>
    public static void SetActiveSession(SparkSession session) => ActiveSession.Value = session;

    /// <summary>Leaves this thread without a session of its own.</summary>
    public static void ClearActiveSession() => ActiveSession.Value = null;

    /// <summary>The session set for this thread, null if there is none.</summary>
    public static SparkSession? GetActiveSession() => Usable(ActiveSession.Value);

    /// <summary>Sets the session that builders give and that <see cref="Active"/> gives where a thread has none.</summary>
    /// <param name="session">The session.</param>
    public static void SetDefaultSession(SparkSession session) => _defaultSession = session;

    /// <summary>Leaves the program without a default session: the next builder makes one.</summary>
    public static void ClearDefaultSession() => _defaultSession = null;

    /// <summary>The default session, null if there is none.</summary>
    public static SparkSession? GetDefaultSession() => Usable(_defaultSession);

    /// <summary>The thread's session, else the default one.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public static SparkSession Active() => GetActiveSession() ?? GetDefaultSession()
        ?? throw new InvalidOperationException("There is no active or default session. Make one with SparkSession.Builder().GetOrCreate().");

    /// <summary>The current session while its Spark stands, else a new one; two threads at once get the same.</summary>
    internal static SparkSession CurrentOr(Func<SparkSession> make, out bool isNew)
    {
        lock (DefaultTurn)
        {
            var current = GetActiveSession() ?? GetDefaultSession();
            isNew = current is null;
            if (current is not null)
                return current;

            // Of a Spark whose process is gone, files and signal handlers are still here.
            _defaultSession?.Stop();
            return _defaultSession = make();
        }
    }

    private static SparkSession? Usable(SparkSession? session) => session is { IsStopped: false } ? session : null;

    private static void Forget(SparkSession session)
    {
        Interlocked.CompareExchange(ref _defaultSession, null, session);
        if (ReferenceEquals(ActiveSession.Value, session))
            ActiveSession.Value = null;
    }
}

using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.Spark.Connect.Results;

/// <summary>What a session has in common with the views of it that tokens cancel.</summary>
/// <param name="client">The session's calls.</param>
/// <param name="newClient">Makes another session on the same Spark; null if that cannot be done.</param>
/// <param name="stop">Ends Spark; null to end only the session.</param>
internal sealed class SessionCore(ISparkClient client, Func<ISparkClient>? newClient, Action? stop)
{
    private readonly Lazy<bool> _serverIsBefore4 = new(() => Major(client.ServerVersion) < 4);
    private long _lastPlanId = -1;
    private int _stopped;

    /// <summary>Makes another session on the same Spark; null if that cannot be done.</summary>
    public Func<ISparkClient>? NewClient => newClient;

    /// <summary>Ends Spark; null to end only the session.</summary>
    public Action? EndSpark => stop;

    /// <summary>What the executors were sent.</summary>
    public SessionArtifacts Artifacts { get; } = new(client);

    /// <summary>Rows of the program that the server was sent.</summary>
    public CachedData CachedData { get; } = new(client);

    /// <summary>Aggregates that are waited for.</summary>
    public ObservedMetrics Observed { get; } = new();

    /// <summary>True for Spark 3, which silently ignores some fields that Spark 4 wants.</summary>
    public bool ServerIsBefore4 => _serverIsBefore4.Value;

    /// <summary>True once it was stopped here, or can be used no more.</summary>
    public bool IsStopped => Volatile.Read(ref _stopped) != 0 || client.IsEnded;

    /// <summary>A number for a plan, which no other plan of the session has.</summary>
    public long NextPlanId() => Interlocked.Increment(ref _lastPlanId);

    /// <summary>Marks it as stopped.</summary>
    /// <returns>False if it was already.</returns>
    public bool Stop() => Interlocked.Exchange(ref _stopped, 1) == 0;

    private static int Major(string version) =>
        int.TryParse(version.AsSpan(0, Math.Max(0, version.IndexOf('.', StringComparison.Ordinal))), out var major) ? major : int.MaxValue;
}

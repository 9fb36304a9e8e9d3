using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Results;
using LaborSpark.Spark.Connect.Udfs;

namespace Microsoft.Spark.Sql;

/// <summary>The way to Spark: makes data frames, holds settings, views and functions of one session. Thread-safe.</summary>
public sealed partial class SparkSession : IDisposable
{
    private readonly Func<ISparkClient>? _newClient;
    private readonly Action? _stop;
    private readonly SessionArtifacts _artifacts;
    private readonly CachedData _cachedData;
    private readonly Lazy<bool> _serverIsBefore4;
    private long _lastPlanId = -1;
    private int _stopped;

    /// <summary>Composes a session over one that a client has on a server.</summary>
    /// <param name="client">The session's calls.</param>
    /// <param name="newClient">Makes another session on the same Spark; null if that cannot be done.</param>
    /// <param name="stop">Ends Spark; null to end only the session.</param>
    internal SparkSession(ISparkClient client, Func<ISparkClient>? newClient = null, Action? stop = null)
    {
        Client = client;
        _newClient = newClient;
        _stop = stop;
        _artifacts = new SessionArtifacts(client);
        _cachedData = new CachedData(client);
        _serverIsBefore4 = new Lazy<bool>(() => Major(client.ServerVersion) < 4);
        Catalog = new Catalog.Catalog(this);
    }

    /// <summary>Databases, tables, views and functions.</summary>
    public Catalog.Catalog Catalog { get; }

    internal ISparkClient Client { get; }

    /// <summary>True once the session is of no use: it or another session on the same Spark was stopped, or Spark's process is gone.</summary>
    internal bool IsStopped => Volatile.Read(ref _stopped) != 0 || Client.IsEnded;

    /// <summary>True for Spark 3, which silently ignores some fields that Spark 4 wants.</summary>
    internal bool ServerIsBefore4 => _serverIsBefore4.Value;

    internal ObservedMetrics Observed { get; } = new();

    /// <summary>A builder of the session.</summary>
    public static Builder Builder() => new();

    /// <summary>Settings of the session.</summary>
    public RuntimeConfig Conf() => new(Client);

    /// <summary>Registers functions for SQL.</summary>
    public UdfRegistration Udf() => new(this);

    /// <summary>A session on the same Spark with views, settings and functions of its own.</summary>
    /// <exception cref="InvalidOperationException">This session was not made by a <see cref="Sql.Builder"/>.</exception>
    public SparkSession NewSession() => _newClient is null
        ? throw new InvalidOperationException("This session has no connection of its own to make another session on.")
        : new SparkSession(_newClient(), _newClient, _stop);

    /// <summary>Spark's version on the server, for example <c>4.3.0</c>.</summary>
    public string Version() => Client.ServerVersion;

    /// <summary>Ends the session and the Spark that was started for it, other sessions on it included. Without effect the second time.</summary>
    /// <remarks>The next <see cref="Sql.Builder.GetOrCreate"/> starts or reaches Spark anew.</remarks>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
            return;
        Forget(this);
        Client.Dispose();
        _stop?.Invoke();
    }

    /// <summary>The same as <see cref="Stop"/>.</summary>
    public void Dispose() => Stop();

    internal DataFrame Frame(Proto.Relation relation)
    {
        relation.Common = new() { PlanId = Interlocked.Increment(ref _lastPlanId) };
        return new DataFrame(this, relation);
    }

    internal QueryRun Run(Proto.Relation relation) => new(Responses(new() { Root = relation }));

    internal QueryRun Run(Proto.Command command) => new(Responses(new() { Command = command }));

    internal Proto.AnalyzePlanResponse Analyze(Proto.AnalyzePlanRequest request)
    {
        _artifacts.Deliver(request);
        return Client.Analyze(request);
    }

    internal string SendFile(string path) => _artifacts.AddFile(path);

    internal void Require4(string what)
    {
        if (ServerIsBefore4)
            throw new NotSupportedException($"{what} needs Spark 4 or later; the server runs Spark {Client.ServerVersion}.");
    }

    private static int Major(string version) =>
        int.TryParse(version.AsSpan(0, Math.Max(0, version.IndexOf('.', StringComparison.Ordinal))), out var major) ? major : int.MaxValue;

    private IEnumerable<Proto.ExecutePlanResponse> Responses(Proto.Plan plan)
    {
        _artifacts.Deliver(plan);
        foreach (var response in Client.Execute(plan))
        {
            Observed.Take(response.ObservedMetrics);
            yield return response;
        }
    }
}

using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Results;

namespace Microsoft.Spark.Sql;

/// <summary>The way to Spark: makes data frames, holds settings, views and functions of one session. Thread-safe.</summary>
public sealed partial class SparkSession : IDisposable
{
    private readonly SessionCore _core;
    private readonly SparkSession _whole;
    private readonly CancellationToken _cancellation;

    /// <summary>Composes a session over one that a client has on a server.</summary>
    /// <param name="client">The session's calls.</param>
    /// <param name="newClient">Makes another session on the same Spark; null if that cannot be done.</param>
    /// <param name="stop">Ends Spark; null to end only the session.</param>
    internal SparkSession(ISparkClient client, Func<ISparkClient>? newClient = null, Action? stop = null)
    {
        Client = client;
        _core = new SessionCore(client, newClient, stop);
        _whole = this;
        Catalog = new Catalog.Catalog(this);
    }

    private SparkSession(SparkSession session, CancellationToken cancellation)
    {
        Client = new CancellableClient(session.Client, cancellation);
        _core = session._core;
        _whole = session._whole;
        _cancellation = cancellation;
        Catalog = new Catalog.Catalog(this);
    }

    /// <summary>Databases, tables, views and functions.</summary>
    public Catalog.Catalog Catalog { get; }

    internal ISparkClient Client { get; }

    /// <summary>True once the session is of no use: it or another session on the same Spark was stopped, or Spark's process is gone.</summary>
    internal bool IsStopped => _core.IsStopped;

    /// <summary>True for Spark 3, which silently ignores some fields that Spark 4 wants.</summary>
    internal bool ServerIsBefore4 => _core.ServerIsBefore4;

    internal ObservedMetrics Observed => _core.Observed;

    /// <summary>A builder of the session.</summary>
    public static Builder Builder() => new();

    /// <summary>Settings of the session.</summary>
    public RuntimeConfig Conf() => new(Client);

    /// <summary>Registers functions for SQL.</summary>
    public UdfRegistration Udf() => new(this);

    /// <summary>A session on the same Spark with views, settings and functions of its own.</summary>
    /// <exception cref="InvalidOperationException">This session was not made by a <see cref="Sql.Builder"/>.</exception>
    public SparkSession NewSession() => _core.NewClient is not { } newClient
        ? throw new InvalidOperationException("This session has no connection of its own to make another session on.")
        : new SparkSession(newClient(), newClient, _core.EndSpark);

    /// <summary>Spark's version on the server, for example <c>4.3.0</c>.</summary>
    public string Version() => Client.ServerVersion;

    /// <summary>Ends the session and the Spark that was started for it, other sessions on it included. Without effect the second time.</summary>
    /// <remarks>The next <see cref="Sql.Builder.GetOrCreate"/> starts or reaches Spark anew.</remarks>
    public void Stop()
    {
        if (!_core.Stop())
            return;
        Forget(_whole);
        Client.Dispose();
        _core.EndSpark?.Invoke();
    }

    /// <summary>The same as <see cref="Stop"/>.</summary>
    public void Dispose() => Stop();

    /// <summary>This session, whose calls end when a token says so.</summary>
    internal SparkSession CancelledBy(CancellationToken cancellation) => new(this, cancellation);

    internal DataFrame Frame(Proto.Relation relation)
    {
        relation.Common = new() { PlanId = _core.NextPlanId() };
        return new DataFrame(this, relation);
    }

    internal QueryRun Run(Proto.Relation relation) => new(Responses(new() { Root = relation }));

    internal QueryRun Run(Proto.Command command) => new(Responses(new() { Command = command }));

    internal Proto.AnalyzePlanResponse Analyze(Proto.AnalyzePlanRequest request)
    {
        _core.Artifacts.Deliver(request, _cancellation);
        return Client.Analyze(request);
    }

    internal string SendFile(string path) => _core.Artifacts.AddFile(path, _cancellation);

    internal void Require4(string what)
    {
        if (ServerIsBefore4)
            throw new NotSupportedException($"{what} needs Spark 4 or later; the server runs Spark {Client.ServerVersion}.");
    }

    private IEnumerable<Proto.ExecutePlanResponse> Responses(Proto.Plan plan)
    {
        _core.Artifacts.Deliver(plan, _cancellation);
        foreach (var response in Client.Execute(plan))
        {
            Observed.Take(response.ObservedMetrics);
            yield return response;
        }
    }
}

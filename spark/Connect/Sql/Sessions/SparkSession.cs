using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Results;

namespace Microsoft.Spark.Sql;

/// <summary>The way to Spark: makes data frames, holds settings, views and functions of one session. Thread-safe.</summary>
public sealed partial class SparkSession : IDisposable
{
    private readonly SparkSession _whole;

    /// <summary>Composes a session over one that a client has on a server.</summary>
    /// <param name="client">The session's calls.</param>
    /// <param name="newClient">Makes another session on the same Spark; null if that cannot be done.</param>
    /// <param name="stop">Ends Spark; null to end only the session.</param>
    internal SparkSession(ISparkClient client, Func<ISparkClient>? newClient = null, Action? stop = null)
    {
        Calls = new SessionCalls(client, new SessionCore(client, newClient, stop));
        _whole = this;
        Catalog = new Catalog.Catalog(Calls);
    }

    private SparkSession(SparkSession session, CancellationToken cancellation)
    {
        Calls = session.Calls.CancelledBy(cancellation);
        _whole = session._whole;
        Catalog = new Catalog.Catalog(Calls);
    }

    /// <summary>Databases, tables, views and functions.</summary>
    public Catalog.Catalog Catalog { get; }

    internal SessionCalls Calls { get; }

    internal ISparkClient Client => Calls.Client;

    /// <summary>True once the session is of no use: it or another session on the same Spark was stopped, or Spark's process is gone.</summary>
    internal bool IsStopped => Core.IsStopped;

    private SessionCore Core => Calls.Core;

    /// <summary>A builder of the session.</summary>
    public static Builder Builder() => new();

    /// <summary>Settings of the session.</summary>
    public RuntimeConfig Conf() => new(Client);

    /// <summary>Registers functions for SQL.</summary>
    public UdfRegistration Udf() => new(Calls);

    /// <summary>A session on the same Spark with views, settings and functions of its own.</summary>
    /// <exception cref="InvalidOperationException">This session was not made by a <see cref="Sql.Builder"/>.</exception>
    public SparkSession NewSession() => Core.NewClient is not { } newClient
        ? throw new InvalidOperationException("This session has no connection of its own to make another session on.")
        : new SparkSession(newClient(), newClient, Core.EndSpark);

    /// <summary>Spark's version on the server, for example <c>4.3.0</c>.</summary>
    public string Version() => Client.ServerVersion;

    /// <summary>Ends the session and the Spark that was started for it, other sessions on it included. Without effect the second time.</summary>
    /// <remarks>The next <see cref="Sql.Builder.GetOrCreate"/> starts or reaches Spark anew.</remarks>
    public void Stop()
    {
        if (!Core.Stop())
            return;
        Forget(_whole);
        Client.Dispose();
        Core.EndSpark?.Invoke();
    }

    /// <summary>The same as <see cref="Stop"/>.</summary>
    public void Dispose() => Stop();

    /// <summary>This session, whose calls end when a token says so.</summary>
    internal SparkSession CancelledBy(CancellationToken cancellation) => new(this, cancellation);
}

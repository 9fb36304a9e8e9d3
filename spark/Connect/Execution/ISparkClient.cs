using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>One session on a Spark Connect server: every RPC the library makes goes through here.</summary>
/// <remarks>
/// Calls block. Server errors arrive as the typed exceptions of <c>LaborSpark.Spark</c>. A call whose token fires, before or meanwhile, ends with an
/// <see cref="OperationCanceledException"/> of that token; the session goes on. Thread-safe.
/// </remarks>
internal interface ISparkClient : IDisposable
{
    /// <summary>The session's UUID.</summary>
    string SessionId { get; }

    /// <summary>The server's Spark version, for example <c>4.3.0</c>.</summary>
    string ServerVersion { get; }

    /// <summary>True if executors share this host's file system and the worker may be named by an absolute path (<c>local[n]</c> started by us).</summary>
    bool IsLocal { get; }

    /// <summary>True once no call can succeed any more: the session was ended here, or Spark was, or Spark's process is gone.</summary>
    /// <remarks>False after a signal: a program that is told to end must not start anew.</remarks>
    bool IsEnded { get; }

    /// <summary>Runs a plan (relation or command) and streams its responses; reattaches when the stream is cut and releases what was read.</summary>
    /// <remarks>Abandoning the enumeration interrupts the operation.</remarks>
    IEnumerable<ExecutePlanResponse> Execute(Plan plan, CancellationToken cancellation = default);

    /// <summary>Analyzes; the client fills in session and user.</summary>
    AnalyzePlanResponse Analyze(AnalyzePlanRequest request, CancellationToken cancellation = default);

    /// <summary>Reads or writes session configuration.</summary>
    ConfigResponse Config(ConfigRequest.Types.Operation operation, CancellationToken cancellation = default);

    /// <summary>Uploads a file as a session artifact, for example <c>archives/worker-HASH.tar.gz#worker-HASH</c> or <c>files/vocab-HASH.txt</c>.</summary>
    void AddArtifact(string name, string path, CancellationToken cancellation = default);

    /// <summary>Interrupts everything this session runs.</summary>
    void InterruptAll(CancellationToken cancellation = default);

    /// <summary>Progress of running operations.</summary>
    event Action<ExecutePlanResponse.Types.ExecutionProgress>? Progress;
}

using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>A session on a Connect server over gRPC.</summary>
internal sealed class SparkClient : ISparkClient
{
    private readonly ServerCalls _calls;
    private readonly Lazy<string> _version;
    private readonly Action<ISparkClient>? _onEnd;
    private int _disposed;

    /// <summary>Makes a session; the server hears of it with the first call.</summary>
    /// <param name="calls">The session's calls.</param>
    /// <param name="version">Spark's version if it is known; null to ask the server when somebody wants to know.</param>
    /// <param name="isLocal">True if executors share this host's files.</param>
    /// <param name="onEnd">Told when the session is ended here; null for nobody.</param>
    public SparkClient(ServerCalls calls, string? version, bool isLocal, Action<ISparkClient>? onEnd = null)
    {
        _calls = calls;
        _onEnd = onEnd;
        _version = version is null ? new Lazy<string>(AskVersion) : new Lazy<string>(version);
        IsLocal = isLocal;
    }

    /// <inheritdoc/>
    public event Action<ExecutePlanResponse.Types.ExecutionProgress>? Progress;

    /// <inheritdoc/>
    public string SessionId => _calls.Identity.SessionId;

    /// <inheritdoc/>
    public string ServerVersion => _version.Value;

    /// <inheritdoc/>
    public bool IsLocal { get; }

    /// <inheritdoc/>
    public bool IsEnded => Volatile.Read(ref _disposed) != 0 || _calls.Health.IsReplaceable;

    /// <inheritdoc/>
    public IEnumerable<ExecutePlanResponse> Execute(Plan plan, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        using var operation = new OperationStream(_calls, plan, cancellation);
        while (operation.Next() is { } response)
        {
            if (response.ResponseTypeCase == ExecutePlanResponse.ResponseTypeOneofCase.ExecutionProgress)
                Progress?.Invoke(response.ExecutionProgress);
            else
                yield return response;
        }
    }

    /// <inheritdoc/>
    public AnalyzePlanResponse Analyze(AnalyzePlanRequest request, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        var answer = _calls.Invoke(options => _calls.Service.AnalyzePlanAsync(_calls.Identity.Sign(request), options), cancellation);
        _calls.Identity.Check(answer.SessionId, answer.ServerSideSessionId);
        return answer;
    }

    /// <inheritdoc/>
    public ConfigResponse Config(ConfigRequest.Types.Operation operation, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        var request = new ConfigRequest { Operation = operation };
        var answer = _calls.Invoke(options => _calls.Service.ConfigAsync(_calls.Identity.Sign(request), options), cancellation);
        _calls.Identity.Check(answer.SessionId, answer.ServerSideSessionId);
        return answer;
    }

    /// <inheritdoc/>
    public void AddArtifact(string name, string path, CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        var answer = _calls.Upload(name, path, cancellation);
        _calls.Identity.Check(answer.SessionId, answer.ServerSideSessionId);
        foreach (var artifact in answer.Artifacts)
        {
            if (!artifact.IsCrcSuccessful)
                throw new SparkException($"The artifact '{artifact.Name}' arrived damaged at the Spark Connect server. Send it again.");
        }
    }

    /// <inheritdoc/>
    public void InterruptAll(CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        var request = new InterruptRequest { InterruptType = InterruptRequest.Types.InterruptType.All };
        _calls.Invoke(options => _calls.Service.InterruptAsync(_calls.Identity.Sign(request), options), cancellation);
    }

    /// <summary>Ends the session on the server, with everything it holds.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _onEnd?.Invoke(this);
        if (_calls.Health.Reason is not null || _calls.IsSilent)
            return;
        _calls.FinishBeside();
        ServerCalls.TidyAsync(options => _calls.Service.ReleaseSessionAsync(_calls.Identity.Release(), options)).GetAwaiter().GetResult();
    }

    private string AskVersion() =>
        Analyze(new AnalyzePlanRequest { SparkVersion = new AnalyzePlanRequest.Types.SparkVersion() }).SparkVersion.Version;

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, "SparkSession");
}

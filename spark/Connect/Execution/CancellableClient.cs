using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>A session's calls, each of which ends when a token says so; the session itself is another's.</summary>
/// <param name="session">The session.</param>
/// <param name="cancellation">What ends the calls, besides the token of a call itself.</param>
internal sealed class CancellableClient(ISparkClient session, CancellationToken cancellation) : ISparkClient
{
    /// <inheritdoc/>
    public event Action<ExecutePlanResponse.Types.ExecutionProgress>? Progress
    {
        add => session.Progress += value;
        remove => session.Progress -= value;
    }

    /// <inheritdoc/>
    public string SessionId => session.SessionId;

    /// <inheritdoc/>
    public string ServerVersion => session.ServerVersion;

    /// <inheritdoc/>
    public bool IsLocal => session.IsLocal;

    /// <inheritdoc/>
    public bool IsEnded => session.IsEnded;

    /// <inheritdoc/>
    public IEnumerable<ExecutePlanResponse> Execute(Plan plan, CancellationToken own = default)
    {
        using var either = new Either(cancellation, own);
        foreach (var response in session.Execute(plan, either.Token))
            yield return response;
    }

    /// <inheritdoc/>
    public AnalyzePlanResponse Analyze(AnalyzePlanRequest request, CancellationToken own = default)
    {
        using var either = new Either(cancellation, own);
        return session.Analyze(request, either.Token);
    }

    /// <inheritdoc/>
    public ConfigResponse Config(ConfigRequest.Types.Operation operation, CancellationToken own = default)
    {
        using var either = new Either(cancellation, own);
        return session.Config(operation, either.Token);
    }

    /// <inheritdoc/>
    public void AddArtifact(string name, string path, CancellationToken own = default)
    {
        using var either = new Either(cancellation, own);
        session.AddArtifact(name, path, either.Token);
    }

    /// <inheritdoc/>
    public void InterruptAll(CancellationToken own = default)
    {
        using var either = new Either(cancellation, own);
        session.InterruptAll(either.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    /// <summary>Two tokens as one. Mostly only one of them can fire: then it is that one, so that who catches the exception knows it.</summary>
    private readonly struct Either : IDisposable
    {
        private readonly CancellationTokenSource? _both;

        public Either(CancellationToken first, CancellationToken second)
        {
            _both = first.CanBeCanceled && second.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(first, second) : null;
            Token = _both?.Token ?? (second.CanBeCanceled ? second : first);
        }

        public CancellationToken Token { get; }

        public void Dispose() => _both?.Dispose();
    }
}

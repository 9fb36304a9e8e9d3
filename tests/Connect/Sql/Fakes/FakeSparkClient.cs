using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Tests.Sql.Fakes;

/// <summary>A server that answers what the test says and keeps what it was asked.</summary>
internal sealed class FakeSparkClient : ISparkClient
{
    private readonly List<Proto.Plan> _plans = [];
    private readonly List<Proto.AnalyzePlanRequest> _analyses = [];
    private readonly List<Proto.ConfigRequest.Types.Operation> _settings = [];
    private readonly List<CancellationToken> _tokens = [];

    public event Action<Proto.ExecutePlanResponse.Types.ExecutionProgress>? Progress;

    public string SessionId => "00000000-0000-0000-0000-000000000001";

    public string ServerVersion { get; init; } = "4.3.0";

    public bool IsLocal => true;

    public IReadOnlyList<Proto.Plan> Plans => _plans;

    public IReadOnlyList<Proto.AnalyzePlanRequest> Analyses => _analyses;

    public IReadOnlyList<Proto.ConfigRequest.Types.Operation> Settings => _settings;

    /// <summary>The token of each call, in order.</summary>
    public IReadOnlyList<CancellationToken> Tokens => _tokens;

    /// <summary>True to take files; else a test that sends one fails.</summary>
    public bool TakesArtifacts { get; init; }

    public bool IsDisposed { get; private set; }

    public bool IsEnded { get; set; }

    /// <summary>Happens when the session ends; null for nothing.</summary>
    public Action? OnDispose { get; init; }

    /// <summary>What the server says to a setting in place of <see cref="Setting"/>; null for always that.</summary>
    public Func<Proto.ConfigRequest.Types.Operation, Proto.ConfigResponse>? OnConfig { get; init; }

    /// <summary>Sees the token of a setting while the call lasts; null for nobody.</summary>
    public Action<CancellationToken>? OnConfigToken { get; set; }

    public IReadOnlyList<Proto.ExecutePlanResponse> Responses { get; set; } = [];

    public Proto.AnalyzePlanResponse Analysis { get; set; } = new();

    public Proto.ConfigResponse Setting { get; set; } = new();

    /// <summary>How many responses were asked for so far.</summary>
    public int Given { get; private set; }

    public IEnumerable<Proto.ExecutePlanResponse> Execute(Proto.Plan plan, CancellationToken cancellation = default)
    {
        _tokens.Add(cancellation);
        _plans.Add(plan);
        foreach (var response in Responses)
        {
            Given++;
            yield return response;
        }
    }

    public Proto.AnalyzePlanResponse Analyze(Proto.AnalyzePlanRequest request, CancellationToken cancellation = default)
    {
        _tokens.Add(cancellation);
        _analyses.Add(request);
        return Analysis;
    }

    public Proto.ConfigResponse Config(Proto.ConfigRequest.Types.Operation operation, CancellationToken cancellation = default)
    {
        _tokens.Add(cancellation);
        OnConfigToken?.Invoke(cancellation);
        _settings.Add(operation);
        return OnConfig?.Invoke(operation) ?? Setting;
    }

    public void AddArtifact(string name, string path, CancellationToken cancellation = default)
    {
        _tokens.Add(cancellation);
        if (!TakesArtifacts)
            throw new InvalidOperationException($"No artifact was expected, got {name}.");
    }

    public void InterruptAll(CancellationToken cancellation = default)
    {
        _tokens.Add(cancellation);
        _plans.Clear();
    }

    public void Report(Proto.ExecutePlanResponse.Types.ExecutionProgress progress) => Progress?.Invoke(progress);

    public void Dispose()
    {
        var first = !IsDisposed;
        IsDisposed = true;
        if (first)
            OnDispose?.Invoke();
    }
}

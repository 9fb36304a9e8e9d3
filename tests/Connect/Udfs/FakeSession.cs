using LaborSpark.Spark.Connect.Execution;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

/// <summary>A session that keeps what it is sent; a name may come once, as on Spark 3.5.</summary>
internal sealed class FakeSession : ISparkClient
{
    public event Action<ExecutePlanResponse.Types.ExecutionProgress>? Progress
    {
        add { }
        remove { }
    }

    public string SessionId => "00000000-0000-0000-0000-000000000001";

    public string ServerVersion => "3.5.7";

    public bool IsLocal { get; init; } = true;

    public bool IsEnded => false;

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public int Calls { get; private set; }

    /// <summary>The artifacts' names with their content.</summary>
    public List<(string Name, byte[] Content)> Artifacts { get; } = [];

    public IEnumerable<ExecutePlanResponse> Execute(Plan plan, CancellationToken cancellation = default) => throw new NotSupportedException();

    public AnalyzePlanResponse Analyze(AnalyzePlanRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ConfigResponse Config(ConfigRequest.Types.Operation operation, CancellationToken cancellation = default)
    {
        Calls++;
        var response = new ConfigResponse();
        foreach (var pair in operation.Set?.Pairs ?? [])
            Settings[pair.Key] = pair.Value;
        foreach (var key in operation.GetOption?.Keys ?? [])
            response.Pairs.Add(Settings.TryGetValue(key, out var value) ? new KeyValue { Key = key, Value = value } : new KeyValue { Key = key });
        return response;
    }

    public void AddArtifact(string name, string path, CancellationToken cancellation = default)
    {
        if (Artifacts.Any(artifact => artifact.Name == name))
            throw new InvalidOperationException($"{name} came twice");
        Artifacts.Add((name, File.ReadAllBytes(path)));
    }

    public void InterruptAll(CancellationToken cancellation = default) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}

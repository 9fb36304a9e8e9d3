using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Select;

/// <summary>What is measured in a session of its own.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="Run">Does it once.</param>
internal sealed record SelectCase(string Name, Action<JobSession> Run)
{
    /// <summary>The case of one scan of the operations and the rankings.</summary>
    public const string Scan = "scan";

    /// <summary>The case of one scan of the wide tables.</summary>
    public const string Wide = "wide";

    /// <summary>The case of a selection by all methods without a model.</summary>
    public const string Select = "select";

    /// <summary>The case of a selection by all methods with a model.</summary>
    public const string Model = "model";

    /// <summary>The cases of a selection by each method alone.</summary>
    public const string Methods = "methods";

    /// <summary>The names that can be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = [Scan, Wide, Select, Model, Methods];

    /// <summary>The cases of a name, of the methods one each.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">The model.</param>
    public static IEnumerable<SelectCase> Of(string name, SelectData data, SelectBenchOptions options) => name switch
    {
        Scan => [new SelectCase(name, session => Scans.Narrow(session.Spark, data))],
        Wide => [new SelectCase(name, session => Scans.Wide(session.Spark, data))],
        Model => [new SelectCase(name, session => SelectRuns.Run(SelectRuns.All(data) with { Model = options.ModelPath, Vocab = options.VocabPath }, session))],
        Methods => SelectRuns.Methods.Select(method => new SelectCase(method, session => SelectRuns.Run(SelectRuns.All(data) with { MethodsText = method }, session))),
        _ => [new SelectCase(name, session => SelectRuns.Run(SelectRuns.All(data), session))],
    };
}

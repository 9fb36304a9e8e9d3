using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Results;

/// <summary>What a session's data frames, readers and writers ask of the server: plans run and looked at, with what their functions need sent before. Thread-safe.</summary>
/// <param name="client">The session's calls.</param>
/// <param name="core">What the session has in common with the views of it that tokens cancel.</param>
/// <param name="cancellation">Ends the calls. Default: nothing does.</param>
internal sealed class SessionCalls(ISparkClient client, SessionCore core, CancellationToken cancellation = default)
{
    /// <summary>The session's calls.</summary>
    public ISparkClient Client => client;

    /// <summary>What all views of the session have in common.</summary>
    public SessionCore Core => core;

    /// <summary>Gives a plan a number that no other of the session has.</summary>
    public Proto.Relation Numbered(Proto.Relation relation)
    {
        relation.Common = new() { PlanId = core.NextPlanId() };
        return relation;
    }

    /// <summary>A query.</summary>
    public QueryRun Run(Proto.Relation relation) => new(Responses(new() { Root = relation }));

    /// <summary>A command.</summary>
    public QueryRun Run(Proto.Command command) => new(Responses(new() { Command = command }));

    /// <summary>What Spark says of a plan without running it.</summary>
    public Proto.AnalyzePlanResponse Analyze(Proto.AnalyzePlanRequest request)
    {
        core.Artifacts.Deliver(request, cancellation);
        return client.Analyze(request);
    }

    /// <summary>Rows of the program as a plan, sent beforehand if they are many.</summary>
    public Proto.Relation Rows(Proto.LocalRelation data) => core.CachedData.Relation(data, cancellation);

    /// <summary>Sends the executors a file.</summary>
    /// <returns>The name by which functions get it.</returns>
    public string SendFile(string path) => core.Artifacts.AddFile(path, cancellation);

    /// <summary>The same calls, which end when a token says so.</summary>
    public SessionCalls CancelledBy(CancellationToken token) => new(new CancellableClient(client, token), core, token);

    /// <summary>Fails on a server before Spark 4.</summary>
    /// <exception cref="NotSupportedException">It is Spark 3.</exception>
    public void Require4(string what)
    {
        if (core.ServerIsBefore4)
            throw new NotSupportedException($"{what} needs Spark 4 or later; the server runs Spark {client.ServerVersion}.");
    }

    private IEnumerable<Proto.ExecutePlanResponse> Responses(Proto.Plan plan)
    {
        core.Artifacts.Deliver(plan, cancellation);
        foreach (var response in client.Execute(plan))
        {
            core.Observed.Take(response.ObservedMetrics);
            yield return response;
        }
    }
}

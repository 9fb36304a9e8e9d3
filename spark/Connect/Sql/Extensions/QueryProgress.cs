namespace LaborSpark.Spark;

/// <summary>How far a query has come.</summary>
public sealed record QueryProgress
{
    /// <summary>The stages Spark has begun or planned so far; more may come.</summary>
    public required IReadOnlyList<StageProgress> Stages { get; init; }

    /// <summary>The number of tasks that run now.</summary>
    public required long RunningTasks { get; init; }

    /// <summary>The number of tasks of all stages so far.</summary>
    public long Tasks => Stages.Sum(stage => stage.Tasks);

    /// <summary>The number of these tasks that are done.</summary>
    public long CompletedTasks => Stages.Sum(stage => stage.CompletedTasks);

    internal static QueryProgress FromMessage(Proto.ExecutePlanResponse.Types.ExecutionProgress message) => new()
    {
        RunningTasks = message.NumInflightTasks,
        Stages =
        [
            .. message.Stages.Select(stage => new StageProgress
            {
                StageId = stage.StageId,
                Tasks = stage.NumTasks,
                CompletedTasks = stage.NumCompletedTasks,
                InputBytes = stage.InputBytesRead,
                IsDone = stage.Done,
            }),
        ],
    };
}

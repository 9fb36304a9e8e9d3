namespace LaborSpark.Spark;

/// <summary>How far a stage of a query has come.</summary>
public sealed record StageProgress
{
    /// <summary>Spark's number of the stage.</summary>
    public required long StageId { get; init; }

    /// <summary>The number of its tasks.</summary>
    public required long Tasks { get; init; }

    /// <summary>The number of its tasks that are done.</summary>
    public required long CompletedTasks { get; init; }

    /// <summary>Bytes read so far.</summary>
    public required long InputBytes { get; init; }

    /// <summary>True if it is over.</summary>
    public required bool IsDone { get; init; }
}

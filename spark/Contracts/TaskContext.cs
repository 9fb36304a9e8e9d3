namespace LaborSpark.Spark.Contracts;

/// <summary>What a running function may know of the Spark task it runs in.</summary>
public sealed class TaskContext
{
    private static readonly AsyncLocal<TaskContext?> Running = new();

    /// <summary>The task on whose behalf the calling code runs, also on threads that a function starts; null outside of a task, as in the driver.</summary>
    public static TaskContext? Current
    {
        get => Running.Value;
        internal set => Running.Value = value;
    }

    /// <summary>The stage's id.</summary>
    public required int StageId { get; init; }

    /// <summary>The partition's number, from zero.</summary>
    public required int PartitionId { get; init; }

    /// <summary>How often the task was tried before: zero the first time.</summary>
    public required int AttemptNumber { get; init; }

    /// <summary>The attempt's id, unique within the application.</summary>
    public required long TaskAttemptId { get; init; }

    /// <summary>The absolute path of the folder that holds the session's files.</summary>
    public required string FilesDirectory { get; init; }

    /// <summary>The job's properties, every <c>spark.*</c> setting of the session among them.</summary>
    public required IReadOnlyDictionary<string, string> LocalProperties { get; init; }

    /// <summary>Is cancelled when Spark kills the task; a function that runs long should look at it.</summary>
    public required CancellationToken Cancellation { get; init; }
}

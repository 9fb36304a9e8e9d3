namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>What a message says of the task itself.</summary>
internal sealed record TaskFacts(
    int StageId, int PartitionId, int AttemptNumber, long TaskAttemptId, IReadOnlyDictionary<string, string> LocalProperties);

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>A task as Spark sends it, before its data.</summary>
internal sealed record TaskMessage
{
    public required SparkLayout Layout { get; init; }

    public required TaskFacts Facts { get; init; }

    /// <summary>The absolute path of the folder of the session's files.</summary>
    public required string FilesDirectory { get; init; }

    public required int EvalType { get; init; }

    public required IReadOnlyDictionary<string, string> Conf { get; init; }

    public required IReadOnlyList<UdfCall> Udfs { get; init; }

    /// <summary>The session's time zone.</summary>
    public string TimeZone => Conf.TryGetValue("spark.sql.session.timeZone", out var zone) ? zone : "UTC";
}

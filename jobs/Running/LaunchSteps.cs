using LaborSpark.Spark;

namespace LaborSpark.Jobs.Running;

/// <summary>What a start of Spark waits for, as steps of the progress.</summary>
internal static class LaunchSteps
{
    /// <summary>The step's name.</summary>
    public static string Name(LaunchStage stage) => stage switch
    {
        LaunchStage.Java => "start Spark: Java",
        LaunchStage.Context => "start Spark: its context",
        LaunchStage.Session => "start Spark: first answer",
        LaunchStage.ClassArchive => "keep Java's classes: later starts take less time",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };
}

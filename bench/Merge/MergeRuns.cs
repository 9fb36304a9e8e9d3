using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Merge;

/// <summary>The job merge as the bench calls it: the one place that knows its options and where its tables lie.</summary>
internal static class MergeRuns
{
    /// <summary>The job without the wide table.</summary>
    public static MergeOptions Narrow(MergeData data, IEnumerable<string> classes, string output) => new()
    {
        Operations = data.Operations,
        InferenceFolder = "bench",
        Inference = data.Inference,
        ClassesText = string.Join(',', classes),
        BaseRatesText = SparkSessions.Shipped.BaseRatesText,
        Output = output,
        NoWide = true,
        Overwrite = true,
    };

    /// <summary>Checks the inputs, runs the job and publishes its tables.</summary>
    /// <param name="options">What to merge.</param>
    /// <param name="session">Opens the session, once the inputs are checked, as the job's own program does.</param>
    public static void Run(MergeOptions options, Func<JobSession> session)
    {
        using var job = MergeJob.Open(options);
        job.Run(session());
    }

    /// <summary>The folder of the ranking of a class.</summary>
    public static string Table(MergeOptions options, string className) => MergeTargets.Of(options, className).Ranked;
}

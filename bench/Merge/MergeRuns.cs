using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Running;

namespace LaborSpark.Bench.Merge;

/// <summary>The job merge as the bench calls it: the one place that knows its options and where its tables lie.</summary>
internal static class MergeRuns
{
    /// <summary>The job on the narrow table alone.</summary>
    public static MergeOptions Narrow(MergeData data, IEnumerable<string> classes, string output) => new()
    {
        Operations = data.Operations,
        InferenceFolder = "bench",
        Inference = data.Inference,
        ClassesText = string.Join(',', classes),
        Output = output,
        Overwrite = true,
    };

    /// <summary>The job on real text, once for each set of tables that is worth a comparison.</summary>
    public static IReadOnlyList<(string Name, MergeOptions Options)> OnText(MergeData data, IEnumerable<string> classes, string output) =>
        [("text-narrow", Narrow(data, classes, output))];

    /// <summary>Checks the inputs, runs the job and publishes its tables.</summary>
    /// <param name="options">What to merge.</param>
    /// <param name="session">Opens the session, once the inputs are checked, as the job's own program does.</param>
    public static void Run(MergeOptions options, Func<JobSession> session)
    {
        using var job = MergeJob.Open(options);
        job.Run(session());
    }

    /// <summary>The folder of the ranking of a class: the narrow one, or, where the job made none, the wide one.</summary>
    public static string Table(MergeOptions options, string className)
    {
        var wide = MergeInputs.Target(options, className);
        var narrow = Path.Combine(Path.GetDirectoryName(wide)!, className + "_ranked.parquet");
        return Directory.Exists(narrow) ? narrow : wide;
    }
}

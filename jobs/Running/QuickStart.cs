using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Running;

/// <summary>Whether Spark's JVM is started for a short life: as the user says, else by the size of the input.</summary>
internal static class QuickStart
{
    /// <summary>The setting that says it: <c>auto</c>, the default, <c>true</c> or <c>false</c>.</summary>
    public const string Key = "spark.laborspark.quickStart";

    /// <summary>
    /// The most rows of input that count as small: with the compiler's first tier alone a small <c>preprocess</c> takes two thirds of the CPU, which pays off as long as
    /// a job runs for less than a minute.
    /// </summary>
    public const long MostRows = 100_000;

    /// <summary>True if the JVM is to start for a short life.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="rows">The rows that the job reads, from the files' footers.</param>
    /// <exception cref="JobException">The setting is none of the three.</exception>
    public static bool Of(CommonOptions options, long rows) => options.Conf.GetValueOrDefault(Key, "auto").ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        "auto" => rows <= MostRows && (options.Master ?? "local").StartsWith("local", StringComparison.Ordinal),
        var other => throw JobException.WrongUsage($"--conf {Key} expects auto, true or false, but got '{other}'."),
    };
}

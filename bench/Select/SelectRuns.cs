using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Bench.Select;

/// <summary>The job select as the bench calls it: the one place that knows its options.</summary>
internal static class SelectRuns
{
    /// <summary>The methods as the options name them.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Enum.GetNames<MethodName>().Select(name => name.ToLowerInvariant())];

    private static string StopWords => Path.Combine(AppContext.BaseDirectory, "conf", "stopwords", "english.txt");

    /// <summary>A selection for all classes by all methods, without a model.</summary>
    public static SelectOptions All(SelectData data) => new()
    {
        Operations = data.Operations,
        InferenceFolder = "bench",
        Inference = data.Merged,
        Wordcount = data.Wordcount,
        DataFolder = data.Labels,
        Output = Path.Combine(data.Folder, "selected"),
        MethodsText = string.Join(',', Methods),
        Overwrite = true,
    };

    /// <summary>Checks the inputs, runs the job and publishes its files.</summary>
    public static void Run(SelectOptions options, JobSession session)
    {
        using var job = SelectJob.Open(options, StopWords);
        job.Run(session);
    }
}

using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Merge;

/// <summary>What merge reads and writes.</summary>
[Verb("merge", HelpText = "Join the scores of an inference with the tweets and rank them, per class; after each inference.")]
internal sealed record MergeOptions : CommonOptions
{
    /// <summary>The name of the inference's folder under <c>inference</c>, or its path.</summary>
    [LocalPath]
    [Value(0, Required = true, MetaName = "INFERENCE_FOLDER", HelpText = "Name of the inference's folder under inference/ of the data root.")]
    public string InferenceFolder { get; init; } = "";

    /// <summary>The output of preprocess. Default: <c>random_chunks_with_operations</c> under the data root.</summary>
    [LocalPath]
    [Option("operations", MetaValue = "FOLDER", HelpText = "Output of preprocess. Default: random_chunks_with_operations under the data root.")]
    public string? Operations { get; init; }

    /// <summary>The folder that holds <c>output/CLASS/*.parquet</c>. Default: <c>inference/INFERENCE_FOLDER</c> under the data root.</summary>
    [LocalPath]
    [Option("inference", MetaValue = "FOLDER", HelpText = "Folder that holds output/CLASS/*.parquet. Default: inference/INFERENCE_FOLDER under the data root.")]
    public string? Inference { get; init; }

    /// <summary>The classes to merge. Default: every folder of the inference's output.</summary>
    [ClassNames]
    [Option("classes", MetaValue = "A,B", HelpText = "Classes to merge, with commas between. Default: all that are there.")]
    public string? ClassesText { get; init; }

    /// <summary>Where the folders of the classes are written. Default: <c>output</c> of the inference.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Where CLASS/CLASS_all_sorted.parquet is written. Default: output of the inference.")]
    public string? Output { get; init; }

    /// <summary>The absolute path of the table of operations.</summary>
    public string OperationsPath => PathOr(Operations, "random_chunks_with_operations");

    /// <summary>The absolute path of the inference's scores.</summary>
    public string ScoresPath => Path.Combine(PathOr(Inference, "inference", LocalPathAttribute.Strip(InferenceFolder)), "output");

    /// <summary>The absolute path under which each class gets its folder.</summary>
    public string OutputPath => Output is null ? ScoresPath : PathOr(Output);

    /// <summary>The classes asked for; empty for all.</summary>
    public IReadOnlyList<string> Classes => ClassesText is null ? [] : ClassNamesAttribute.Split(ClassesText);
}

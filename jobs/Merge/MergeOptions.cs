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

    /// <summary>The classes to merge. Default: every class that has a base rate.</summary>
    [ClassNames]
    [Option("classes", MetaValue = "A,B", HelpText = "Classes to merge, with commas between. Default: all that have a base rate.")]
    public string? ClassesText { get; init; }

    /// <summary>The base rates as one text of pairs: <see cref="SettingPairs"/>. Default: those of <c>conf/laborspark.json</c>, of the United States.</summary>
    [BaseRates]
    [Option("base-rate", MetaValue = "CLASS=RATE", HelpText = "Share of all tweets thought to belong to a class; may be repeated. Default: conf/laborspark.json.")]
    public string? BaseRatesText { get; init; }

    /// <summary>The size of the random set that base rates are shares of. Default: the number of tweets in the operations.</summary>
    [InRange(1, long.MaxValue, "it is a number of tweets")]
    [Option("n-random", MetaValue = "N", HelpText = "Tweets of the random set, of which the base rate is a share. Default: counted from the data.")]
    public long? RandomTweets { get; init; }

    /// <summary>Go on without a class that has no folder of scores. Default: refuse.</summary>
    [Option("allow-missing-class", HelpText = "Go on without a class that has no folder of scores.")]
    public bool AllowMissingClass { get; init; }

    /// <summary>Leave out the wide table <c>CLASS_all_sorted.parquet</c>. Default: write it.</summary>
    [Option("no-wide", HelpText = "Leave out CLASS_all_sorted.parquet: the ranking and the top tweets are enough for select.")]
    public bool NoWide { get; init; }

    /// <summary>Rows of a file of the tables with text. Default: 200,000, some 100 MB, with 3 million tokens where Arrow's limit is 2 billion.</summary>
    [InRange(1, 10_000_000, "larger files come near the limit of 2^31 list items of Arrow's readers")]
    [Option("rows-per-file", Default = 200_000L, MetaValue = "N", HelpText = "Rows of a file of the tables with text. Default: 200000.")]
    public long RowsPerFile { get; init; } = 200_000;

    /// <summary>Into how many parts ids are joined and each ranking is cut; changes no row. Default: by the number of rows, so that a task holds some 30 MB.</summary>
    [InRange(1, 100_000, "a part is a task, and a file of the ranking")]
    [Option("parts", MetaValue = "N", HelpText = "Parts in which ids are joined and rankings are sorted; changes no row. Default: by the number of rows.")]
    public int? Parts { get; init; }

    /// <summary>Where the folders of the classes are written. Default: <c>output</c> of the inference.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Where CLASS/CLASS_ranked.parquet and its like are written. Default: output of the inference.")]
    public string? Output { get; init; }

    /// <summary>The absolute path of the table of operations.</summary>
    public string OperationsPath => PathOr(Operations, "random_chunks_with_operations");

    /// <summary>The absolute path of the inference's scores.</summary>
    public string ScoresPath => Path.Combine(PathOr(Inference, "inference", LocalPathAttribute.Strip(InferenceFolder)), "output");

    /// <summary>The absolute path under which each class gets its folder.</summary>
    public string OutputPath => Output is null ? ScoresPath : PathOr(Output);

    /// <summary>The base rates by class.</summary>
    public IReadOnlyDictionary<string, double> BaseRates =>
        SettingPairs.Split(BaseRatesText).ToDictionary(r => r.Key, r => BaseRatesAttribute.Rate(r.Value)!.Value, StringComparer.Ordinal);

    /// <summary>The classes asked for; empty for all.</summary>
    public IReadOnlyList<string> Classes => ClassesText is null ? [] : ClassNamesAttribute.Split(ClassesText);
}

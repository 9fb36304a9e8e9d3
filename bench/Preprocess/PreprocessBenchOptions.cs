using CommandLine;

namespace LaborSpark.Bench.Preprocess;

/// <summary>How much to measure.</summary>
internal sealed record PreprocessBenchOptions
{
    /// <summary>How many tweets are preprocessed. Default: 3 million.</summary>
    [Option("tweets", Default = 3_000_000L, HelpText = "How many tweets to preprocess.")]
    public long Tweets { get; init; }

    /// <summary>On how many cores, one run each. Default: 1, then 2.</summary>
    [Option("cores", Separator = ',', Default = new[] { 1, 2 }, HelpText = "On how many cores, with commas between.")]
    public IEnumerable<int> Cores { get; init; } = [];

    /// <summary>Where the chunks and the tables are written, and deleted at the end. Default: the folder for temporary files.</summary>
    [Option("folder", HelpText = "Where the chunks and the tables go; they are deleted at the end.")]
    public string? Folder { get; init; }
}

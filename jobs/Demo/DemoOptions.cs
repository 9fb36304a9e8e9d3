using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Demo;

/// <summary>What the demo makes and where.</summary>
[Verb("demo", HelpText = "Make a small data folder from the shipped sample and run preprocess, wordcount, merge and select on it.")]
internal sealed record DemoOptions : CommonOptions
{
    /// <summary>The folder to make. Default: <c>laborspark-demo</c> in the current folder.</summary>
    [LocalPath]
    [Option("output", MetaValue = "FOLDER", HelpText = "Folder to make. Default: laborspark-demo in the current folder.")]
    public string Output { get; init; } = "laborspark-demo";

    /// <summary>How many tweets to make. Default: null, the sample as it is shipped.</summary>
    [InRange(10, 100_000_000, "fewer rank nothing, and more would take the generator hours")]
    [Option("tweets", MetaValue = "N", HelpText = "Make N tweets out of the sample's words. Default: the sample as it is, 4,000 tweets.")]
    public long? Tweets { get; init; }

    /// <summary>The seed of everything made. Default: 2023.</summary>
    [InRange(0, int.MaxValue, "the same seed gives the same bytes")]
    [Option("seed", MetaValue = "N", HelpText = "Seed of the generator: the same seed gives the same data. Default: 2023.")]
    public int Seed { get; init; } = 2023;

    /// <summary>The absolute path of the folder to make.</summary>
    public string OutputPath => PathOr(Output);
}

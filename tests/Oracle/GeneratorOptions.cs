using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>What every verb needs: texts, from tweets and the words of the statistics, and a place for those that differ.</summary>
internal abstract record GeneratorOptions
{
    /// <summary>Gets the seed: the same seed over the same tweets gives the same texts.</summary>
    [Option("seed", Default = 1, HelpText = "The seed of the generator.")]
    public int Seed { get; init; }

    /// <summary>Gets the tweets to mutate.</summary>
    [Option("tweets", Default = "conf/sample/tweets.parquet", HelpText = "A parquet file, or a folder of them, with a column text.")]
    public string Tweets { get; init; } = "";

    /// <summary>Gets the folder of counts.</summary>
    [Option("stats", Default = "conf/sample/stats/twitter", HelpText = "The folder of counts_1grams.txt and counts_2grams.txt.")]
    public string Statistics { get; init; } = "";

    /// <summary>Gets where the differing texts go, a JSON object a line.</summary>
    [Option("failures", Default = "oracle-failures.jsonl", HelpText = "Receives the differing texts, if there are any.")]
    public string Failures { get; init; } = "";
}

using CommandLine;

namespace LaborSpark.Bench.Wordcount;

/// <summary>How much to measure.</summary>
internal sealed record WordcountBenchOptions
{
    /// <summary>Of how many tweets the words are counted. Default: 3 million.</summary>
    [Option("tweets", Default = 3_000_000L, HelpText = "Of how many tweets to count the words.")]
    public long Tweets { get; init; }

    /// <summary>On how many cores. Default: 2.</summary>
    [Option("cores", Default = 2, HelpText = "On how many cores.")]
    public int Cores { get; init; }

    /// <summary>How often every case takes its turn; the best of them counts, as the first has the JVM's compiler beside it. Default: 3.</summary>
    [Option("rounds", Default = 3, HelpText = "How often each case takes its turn; the best counts.")]
    public int Rounds { get; init; }

    /// <summary>Where the lists and the tables are written, and deleted at the end. Default: the folder for temporary files.</summary>
    [Option("folder", HelpText = "Where the lists and the tables go; they are deleted at the end.")]
    public string? Folder { get; init; }
}

using CommandLine;

namespace LaborSpark.Bench.Start;

/// <summary>How much to measure.</summary>
internal sealed record StartBenchOptions
{
    /// <summary>How often every case takes its turn; the medians count. Default: 5.</summary>
    [Option("rounds", Default = 5, HelpText = "How often each case takes its turn; the medians count.")]
    public int Rounds { get; init; }

    /// <summary>On how many cores Spark runs. Default: 2.</summary>
    [Option("cores", Default = 2, HelpText = "On how many cores.")]
    public int Cores { get; init; }
}

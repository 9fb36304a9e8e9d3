using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>What to generate and whom to ask.</summary>
internal sealed record OracleOptions
{
    /// <summary>Gets how many texts to generate. The reference answers about 1,000 a second.</summary>
    [Option("count", Default = 50_000, HelpText = "How many texts to generate.")]
    public int Count { get; init; }

    /// <summary>Gets the seed: the same seed over the same tweets gives the same texts.</summary>
    [Option("seed", Default = 1, HelpText = "The seed of the generator.")]
    public int Seed { get; init; }

    /// <summary>Gets the script that asks the reference tools.</summary>
    [Option("script", Required = true, HelpText = "Path of reference.py.")]
    public string Script { get; init; } = "";

    /// <summary>Gets the folder of Python packages, which the script's head says how to unpack.</summary>
    [Option("site", Required = true, HelpText = "Folder into which reference-linux-x64.tar.xz is unpacked.")]
    public string Site { get; init; } = "";

    /// <summary>Gets the tweets to mutate.</summary>
    [Option("tweets", Required = true, HelpText = "A parquet file, or a folder of them, with a column text.")]
    public string Tweets { get; init; } = "";

    /// <summary>Gets the vocabulary, the one the script uses.</summary>
    [Option("vocab", Required = true, HelpText = "The vocab.txt that reference.py uses.")]
    public string Vocabulary { get; init; } = "";

    /// <summary>Gets the Python to run: the reference's tables of lower case are those of Python 3.11.</summary>
    [Option("python", Default = "python3.11", HelpText = "The Python 3.11 to run.")]
    public string Python { get; init; } = "";

    /// <summary>Gets where the differing texts go, a JSON object a line.</summary>
    [Option("failures", Default = "oracle-failures.jsonl", HelpText = "Receives the differing texts, if there are any.")]
    public string Failures { get; init; } = "";
}

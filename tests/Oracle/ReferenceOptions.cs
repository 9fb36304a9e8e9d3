using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>Holds the columns of preprocess to the reference.</summary>
[Verb("reference", isDefault: true, HelpText = "Hold the columns that preprocess writes to the reference tools, on generated texts.")]
internal sealed record ReferenceOptions : AskingOptions
{
    /// <summary>Gets how many texts to generate. The reference answers about 1,000 a second.</summary>
    [Option("count", Default = 50_000, HelpText = "How many texts to generate.")]
    public int Count { get; init; }

    /// <summary>Gets the script that asks the reference tools.</summary>
    [Option("script", Required = true, HelpText = "Path of reference.py.")]
    public string Script { get; init; } = "";

    /// <summary>Gets the vocabulary, the one the script uses.</summary>
    [Option("vocab", Required = true, HelpText = "The vocab.txt that reference.py uses.")]
    public string Vocabulary { get; init; } = "";
}

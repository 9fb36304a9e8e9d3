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
    [Option("script", Default = "../shared/reference/reference.py", HelpText = "Path of reference.py.")]
    public string Script { get; init; } = "";

    /// <summary>Gets the vocabulary, for both sides.</summary>
    [Option("vocab", Default = "conf/sample/vocab/vocab.txt", HelpText = "The vocab.txt to use, handed to reference.py too.")]
    public string Vocabulary { get; init; } = "";
}

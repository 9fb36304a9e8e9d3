using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>Holds the fast text operations to the plain ones for as long as wanted.</summary>
[Verb("properties", HelpText = "Hold the fast text operations to the plain ones on generated texts, for hours if wanted; needs no reference.")]
internal sealed record PropertiesOptions : GeneratorOptions
{
    /// <summary>Gets how long to go on.</summary>
    [Option("hours", Default = 0.05, HelpText = "How long to go on.")]
    public double Hours { get; init; }

    /// <summary>Gets the vocabulary.</summary>
    [Option("vocab", Default = "conf/sample/vocab/vocab.txt", HelpText = "A BERT vocab.txt.")]
    public string Vocabulary { get; init; } = "";

    /// <summary>Gets how often the options are drawn by chance.</summary>
    [Option("sets-every", Default = 4, HelpText = "Every how many rounds of 1,000 texts the options are drawn, not the defaults; 0 for never.")]
    public int SetsEvery { get; init; }
}

using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>Holds the options of the social normaliser to ekphrasis.</summary>
[Verb("options", HelpText = "Hold the social normaliser with all kinds of options to ekphrasis, on generated texts.")]
internal sealed record SwitchesOptions : AskingOptions
{
    /// <summary>Gets how many sets of options to draw.</summary>
    [Option("sets", Default = 200, HelpText = "How many sets of options to draw.")]
    public int Sets { get; init; }

    /// <summary>Gets how many texts to generate for each.</summary>
    [Option("count", Default = 50, HelpText = "How many texts to generate for each set.")]
    public int Count { get; init; }
}

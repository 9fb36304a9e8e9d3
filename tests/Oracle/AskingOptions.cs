using CommandLine;

namespace LaborSpark.Oracle;

/// <summary>What a verb needs that asks the reference tools.</summary>
internal abstract record AskingOptions : GeneratorOptions
{
    /// <summary>Gets the folder of Python packages, which the head of reference.py says how to unpack.</summary>
    [Option("site", Required = true, HelpText = "Folder into which reference-linux-x64.tar.xz is unpacked.")]
    public string Site { get; init; } = "";

    /// <summary>Gets the Python to run: the reference's tables are those of Python 3.11.</summary>
    [Option("python", Default = "python3.11", HelpText = "The Python 3.11 to run.")]
    public string Python { get; init; } = "";
}

using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Setup;

/// <summary>Where setup looks.</summary>
[Verb("setup", HelpText = "Find or download Spark, check Java, and print what was found.")]
internal sealed record SetupOptions
{
    /// <summary>An unpacked Spark. Default: <c>SPARK_HOME</c>, the cache, the mirrors, the Apache archive.</summary>
    [NotBlank("an empty path would mean the current folder")]
    [Option("spark-home", MetaValue = "FOLDER", HelpText = "An unpacked Spark. Default: SPARK_HOME, else the cache, else the mirrors, else the Apache archive.")]
    public string? SparkHome { get; init; }

    /// <summary>A JSON file of settings. Default: none.</summary>
    [NotBlank("a file has a name")]
    [Option("config", MetaValue = "FILE", HelpText = "JSON file of settings, in the form of conf/laborspark.json.")]
    public string? ConfigFile { get; init; }

    /// <summary>Print nothing but errors. Default: progress and what was found.</summary>
    [Option("quiet", HelpText = "Print nothing but errors.")]
    public bool Quiet { get; init; }
}

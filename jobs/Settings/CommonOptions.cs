using CommandLine;

namespace LaborSpark.Jobs.Settings;

/// <summary>What every verb that runs Spark can be told.</summary>
internal abstract record CommonOptions
{
    /// <summary>The folder that holds all data. Default: the current folder.</summary>
    [LocalPath]
    [Option("data-root", MetaValue = "FOLDER", HelpText = "Folder that holds all data; also LABORSPARK_DATA. Default: the current folder.")]
    public string DataRoot { get; init; } = ".";

    /// <summary>Where Spark runs. Default: what spark-submit says, else <c>local[*]</c>.</summary>
    [NotBlank("Spark has to be told where to run")]
    [Option("master", MetaValue = "MASTER", HelpText = "Where Spark runs: local[2], spark://host:7077, yarn. Default: what spark-submit says, else local[*].")]
    public string? Master { get; init; }

    /// <summary>Spark settings as one text: <see cref="SettingPairs"/>. Default: none.</summary>
    [Option("conf", MetaValue = "KEY=VALUE", HelpText = "A Spark setting; may be repeated, before or after the folder.")]
    public string? ConfText { get; init; }

    /// <summary>An unpacked Spark. Default: <c>SPARK_HOME</c>, the cache, the mirrors, the Apache archive.</summary>
    [NotBlank("an empty path would mean the current folder")]
    [Option("spark-home", MetaValue = "FOLDER", HelpText = "An unpacked Spark. Default: SPARK_HOME, else the cache, else the mirrors, else the Apache archive.")]
    public string? SparkHome { get; init; }

    /// <summary>A JSON file of settings. Default: none.</summary>
    [NotBlank("a file has a name")]
    [Option("config", MetaValue = "FILE", HelpText = "JSON file of settings, in the form of conf/laborspark.json.")]
    public string? ConfigFile { get; init; }

    /// <summary>Replace outputs that are there. Default: refuse.</summary>
    [Option("overwrite", HelpText = "Replace an output that is there; until the new one is whole, the old one stays.")]
    public bool Overwrite { get; init; }

    /// <summary>Print nothing but errors. Default: progress and a table of results.</summary>
    [Option("quiet", HelpText = "Print nothing but errors.")]
    public bool Quiet { get; init; }

    /// <summary>The Spark settings, by key.</summary>
    public IReadOnlyDictionary<string, string> Conf => SettingPairs.Split(ConfText);

    /// <summary>The keys of <see cref="Conf"/> that only the shipped <c>conf/</c> sets, with commas between: what spark-submit was told goes before them.</summary>
    public string ShippedConfKeys { get; init; } = "";

    /// <summary>The path given, or the default under the data root; absolute.</summary>
    protected string PathOr(string? given, params string[] underRoot) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(
            given is null ? Path.Combine([LocalPathAttribute.Strip(DataRoot), .. underRoot]) : LocalPathAttribute.Strip(given)));
}

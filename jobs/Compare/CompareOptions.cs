using CommandLine;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Compare;

/// <summary>What compare holds against what.</summary>
[Verb("compare", HelpText = "Hold a table to another, column by column, row by row: your Python output to this one. Exit code 1 if they differ.")]
internal sealed record CompareOptions : CommonOptions
{
    /// <summary>The table held to be right.</summary>
    [LocalPath]
    [Option("expected", Required = true, MetaValue = "PATH", HelpText = "The table held to be right: a parquet file, or a folder of them.")]
    public string Expected { get; init; } = "";

    /// <summary>The table to check.</summary>
    [LocalPath]
    [Option("actual", Required = true, MetaValue = "PATH", HelpText = "The table to check: a parquet file, or a folder of them.")]
    public string Actual { get; init; } = "";

    /// <summary>The column that says which rows belong together. Default: <c>tweet_id</c>.</summary>
    [NotBlank("rows are found by it")]
    [Option("key", MetaValue = "COLUMN", HelpText = "Column of text or whole numbers that says which rows belong together. Default: tweet_id.")]
    public string Key { get; init; } = "tweet_id";

    /// <summary>The columns to compare. Default: all that both tables have.</summary>
    [ColumnNames]
    [Option("columns", MetaValue = "A,B", HelpText = "Columns to compare, with commas between. Default: all that both tables have.")]
    public string? ColumnsText { get; init; }

    /// <summary>How many differing rows of a column are shown, the smallest keys first. Default: 5.</summary>
    [InRange(0, 1000, "examples are for reading, and are held in memory")]
    [Option("examples", MetaValue = "N", HelpText = "How many differing rows of each column are shown. Default: 5.")]
    public int Examples { get; init; } = 5;

    /// <summary>By how much floating-point numbers may differ. Default: not at all.</summary>
    [NotNegative("a difference has no sign")]
    [Option("tolerance", MetaValue = "NUMBER", HelpText = "By how much floating-point numbers may differ. Default: 0, not at all.")]
    public double Tolerance { get; init; }

    /// <summary>Where the report goes as JSON. Default: nowhere.</summary>
    [LocalPath]
    [Option("json", MetaValue = "FILE", HelpText = "File for the report as JSON. Default: none is written.")]
    public string? Json { get; init; }

    /// <summary>The absolute path of the table held to be right.</summary>
    public string ExpectedPath => PathOr(Expected);

    /// <summary>The absolute path of the table to check.</summary>
    public string ActualPath => PathOr(Actual);

    /// <summary>The absolute path of the report; null for none.</summary>
    public string? JsonPath => Json is null ? null : PathOr(Json);

    /// <summary>The columns asked for, without the key; null for all.</summary>
    public IReadOnlyList<string>? Columns => ColumnsText is null ? null : [.. ColumnNamesAttribute.Split(ColumnsText).Where(c => c != Key)];
}

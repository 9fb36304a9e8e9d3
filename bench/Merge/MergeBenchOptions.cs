using CommandLine;

namespace LaborSpark.Bench.Merge;

/// <summary>What to measure of the merge.</summary>
internal sealed record MergeBenchOptions
{
    /// <summary>How many tweets there are, one round for each number. Default: 92 million, as in the random set.</summary>
    [Option("rows", Separator = ',', Default = new[] { 92_000_000L }, HelpText = "How many tweets, one round each, with commas between.")]
    public IEnumerable<long> Rows { get; init; } = [];

    /// <summary>The cases of a round, in their order: <see cref="MergeCase"/>.</summary>
    [Option("cases", Separator = ',', Default = new[] { "duckdb", "spark", "merge", "merge5" }, HelpText = "Cases, with commas between: data, duckdb, spark, merge, each for one class or, with 5 after it, for five; toptweets.")]
    public IEnumerable<string> Cases { get; init; } = [];

    /// <summary>The seed of ids, scores and orders. Default: 1.</summary>
    [Option("seed", Default = 1, HelpText = "Seed of ids, scores and orders.")]
    public int Seed { get; init; }

    /// <summary>The heap of Spark's JVM. Default: 8 GB, of which a machine of 16 GB has enough.</summary>
    [Option("heap", Default = "8g", HelpText = "Heap of Spark's JVM.")]
    public string Heap { get; init; } = "";

    /// <summary>The memory that DuckDB may use. Default: 12 GB, as with 8 GB it does not get through 92 million tweets.</summary>
    [Option("duckdb-memory", Default = "12GB", HelpText = "Memory that DuckDB may use.")]
    public string DuckDbMemory { get; init; } = "";

    /// <summary>The cores of Spark and of DuckDB. Default: 2.</summary>
    [Option("cores", Default = 2, HelpText = "Cores of Spark and of DuckDB.")]
    public int Cores { get; init; }

    /// <summary>The shuffle partitions of plain Spark. Default: Spark's own.</summary>
    [Option("partitions", Default = 200, HelpText = "Shuffle partitions of plain Spark.")]
    public int Partitions { get; init; }

    /// <summary>The rows of real text of the case toptweets. Default: 3 million.</summary>
    [Option("text-rows", Default = 3_000_000L, HelpText = "Rows of real text of the case toptweets.")]
    public long TextRows { get; init; }

    /// <summary>Where data and tables are written. Default: a folder in the folder for temporary files.</summary>
    [Option("folder", HelpText = "Where data and tables go. Default: laborspark-bench-data in the folder for temporary files.")]
    public string? Folder { get; init; }

    /// <summary>Leave the data that was made for the next run. Default: it is deleted; data that was there before stays in any case.</summary>
    [Option("keep", HelpText = "Leave the data for the next run; data that was there before stays in any case.")]
    public bool Keep { get; init; }

    /// <summary>Leave out the comparison of the tables row for row. Default: it is made.</summary>
    [Option("unverified", HelpText = "Do not compare the tables row for row.")]
    public bool Unverified { get; init; }

    /// <summary>The start of the names of the memory curves, as CSV, PNG and SVG. Default: none are written.</summary>
    [Option("plot", MetaValue = "FILE", HelpText = "Start of the names of the memory curves: FILE-CASE-ROWS.csv, FILE-CASE.png and .svg.")]
    public string? Plot { get; init; }
}

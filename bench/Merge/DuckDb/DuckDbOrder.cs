namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>What a process of DuckDB is to do.</summary>
internal sealed record DuckDbOrder
{
    /// <summary>Which of its works: <see cref="DuckDbWork"/>.</summary>
    public required DuckDbStep Step { get; init; }

    /// <summary>How many tweets there are.</summary>
    public long Rows { get; init; }

    /// <summary>The seed of the data.</summary>
    public int Seed { get; init; }

    /// <summary>The class whose scores are meant.</summary>
    public string Class { get; init; } = "";

    /// <summary>The folder of the operations.</summary>
    public string Operations { get; init; } = "";

    /// <summary>The folder of the class's scores.</summary>
    public string Scores { get; init; } = "";

    /// <summary>The folder of the table: to be written, or to be looked at.</summary>
    public string Table { get; init; } = "";

    /// <summary>Write ranks too.</summary>
    public bool WithRanks { get; init; }

    /// <summary>Where DuckDB puts what does not fit its memory.</summary>
    public string Temporary { get; init; } = "";

    /// <summary>The memory that DuckDB may use, in its words. Default: what the making of data has more than enough of.</summary>
    public string Memory { get; init; } = "1GB";

    /// <summary>On how many cores.</summary>
    public int Cores { get; init; } = 2;
}

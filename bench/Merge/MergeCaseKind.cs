namespace LaborSpark.Bench.Merge;

/// <summary>What is run.</summary>
internal enum MergeCaseKind
{
    /// <summary>Nothing but the making of the data.</summary>
    Data,

    /// <summary>DuckDB: join, order, write; class by class.</summary>
    DuckDb,

    /// <summary>DuckDB with the column of ranks, as in our files: class by class.</summary>
    DuckDbRanked,

    /// <summary>Plain Spark: join, order, write; class by class, in one session.</summary>
    Spark,

    /// <summary>The job merge.</summary>
    Merge,

    /// <summary>The job merge on real text with its further tables.</summary>
    TopTweets,
}

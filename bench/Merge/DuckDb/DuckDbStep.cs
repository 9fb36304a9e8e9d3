namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>What DuckDB is asked for.</summary>
internal enum DuckDbStep
{
    /// <summary>Write the generated operations.</summary>
    Operations,

    /// <summary>Write the generated scores of a class.</summary>
    Scores,

    /// <summary>Write scores of a class for the ids of the operations that are there.</summary>
    ScoresOfOperations,

    /// <summary>Join the scores of a class with the operations, rank them and write the table: what the merge is held to.</summary>
    Rank,

    /// <summary>Take the fingerprint of a ranked table.</summary>
    Fingerprint,
}

namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>What tells one ranked table from another, however it is cut into files.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="HashSum">The sum of the hashes of (place, id, score) over all rows; the place is counted from 1 over the files in the order of their names.</param>
/// <param name="Misplaced">Rows whose rank, if the table has any, is not their place.</param>
internal sealed record TableFingerprint(long Rows, string HashSum, long Misplaced);

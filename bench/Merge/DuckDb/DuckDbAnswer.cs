namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>What a process of DuckDB did.</summary>
/// <param name="Seconds">How long its work took, without the start of the process.</param>
/// <param name="Fingerprint">The table's, if it was asked for.</param>
internal sealed record DuckDbAnswer(double Seconds, TableFingerprint? Fingerprint);

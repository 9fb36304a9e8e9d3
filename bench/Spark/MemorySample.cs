namespace LaborSpark.Bench.Spark;

/// <summary>The resident memory at one moment.</summary>
/// <param name="Seconds">Since the start of the look-out.</param>
/// <param name="Megabytes">One number for each kind of process, 0 where there is none.</param>
internal sealed record MemorySample(double Seconds, IReadOnlyList<double> Megabytes);

namespace LaborSpark.Spark.Distribution;

/// <summary>How far set-up is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Subject">To which file, folder or address.</param>
/// <param name="Done">Bytes done so far; of an archive that is unpacked, its compressed bytes.</param>
/// <param name="Total">Bytes in all, or null when unknown.</param>
public sealed record DistributionProgress(DistributionStage Stage, string Subject, long Done, long? Total);

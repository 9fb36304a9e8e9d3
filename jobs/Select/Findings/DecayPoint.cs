namespace LaborSpark.Jobs.Select.Findings;

/// <summary>The score at a place of a ranking.</summary>
/// <param name="Rank">The place, from 1.</param>
/// <param name="Score">The score, 0 to 1.</param>
internal sealed record DecayPoint(long Rank, double Score);

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>A row of a ranking.</summary>
/// <param name="Id">The tweet's id.</param>
/// <param name="Bits">The bits of its score, so that 0.0 and -0.0 are two.</param>
/// <param name="Rank">Its place, from 1.</param>
internal sealed record RankedRow(string Id, long Bits, long Rank);

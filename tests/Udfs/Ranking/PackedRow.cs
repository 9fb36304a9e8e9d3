namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>A row of packed rows on its way to a part, copied out of the batch it came in.</summary>
/// <param name="Part">The part.</param>
/// <param name="Source">The number of a class, or the tweets.</param>
/// <param name="Aside">Rows that are only counted.</param>
/// <param name="Rows">The packed rows; null where there is only a count.</param>
internal sealed record PackedRow(int Part, int Source, long Aside, byte[]? Rows);

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>A row of scores as an inference leaves it.</summary>
/// <param name="Id">The tweet's id; may be null.</param>
/// <param name="Score">Its score; may be null, and anything that a double can be.</param>
internal sealed record ScoredRow(string? Id, double? Score);

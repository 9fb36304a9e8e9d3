namespace LaborSpark.Jobs.Select.Candidates;

/// <summary>The first candidates of a request.</summary>
/// <param name="InOrder">The candidates, best first.</param>
/// <param name="IsWhole">There are no more.</param>
internal sealed record CandidateList(IReadOnlyList<Candidate> InOrder, bool IsWhole);

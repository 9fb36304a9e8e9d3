namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>What a merge makes of the scores of one class.</summary>
/// <param name="Ranking">The ranking, part after part.</param>
/// <param name="Audit">What became of all rows.</param>
internal sealed record MergeOutcome(IReadOnlyList<RankedRow> Ranking, JoinAudit Audit)
{
    /// <summary>The rows of each part of the ranking.</summary>
    public IReadOnlyList<int> PartRows { get; init; } = [];
}

namespace LaborSpark.Jobs.Select.Findings;

/// <summary>What became of one thing that a method asked for: its tweets as a whole, or those with one keyword, motif or structure.</summary>
/// <param name="Reason">The method and the keyword or structure.</param>
/// <param name="Asked">How many tweets were asked for.</param>
/// <param name="Considered">How many candidates were looked at, in their order, until there were enough.</param>
/// <param name="Dropped">Those of them that were not taken, by reason; reasons that dropped none are left out.</param>
/// <param name="Found">Those taken: considered less dropped.</param>
/// <param name="Shared">Those of them that an earlier method or key had taken too, itself or as a near-identical text: they get one row with both reasons.</param>
internal sealed record PickOutcome(PickReason Reason, long Asked, long Considered, IReadOnlyDictionary<string, long> Dropped, long Found, long Shared)
{
    /// <summary>How many tweets of all hold the keyword, motif or structure; null for a method that goes by ranks.</summary>
    public long? Matching { get; init; }
}

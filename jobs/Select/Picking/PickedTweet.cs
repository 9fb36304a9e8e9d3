using LaborSpark.Jobs.Select.Candidates;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>A tweet that was taken for a request.</summary>
/// <param name="Tweet">The tweet.</param>
/// <param name="TextKey">What its text has in common with near-identical ones.</param>
internal sealed record PickedTweet(Candidate Tweet, string TextKey);

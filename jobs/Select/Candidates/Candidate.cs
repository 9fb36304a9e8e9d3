namespace LaborSpark.Jobs.Select.Candidates;

/// <summary>A tweet that might be taken.</summary>
/// <param name="TweetId">Its id.</param>
/// <param name="Text">Its text; null for none.</param>
/// <param name="Score">Its score; null if the class's ranking lacks it.</param>
/// <param name="Rank">Its rank; null if the class's ranking lacks it.</param>
internal sealed record Candidate(string TweetId, string? Text, double? Score, long? Rank);

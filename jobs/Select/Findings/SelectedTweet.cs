namespace LaborSpark.Jobs.Select.Findings;

/// <summary>A tweet that is to be labelled for a class.</summary>
/// <param name="TweetId">Its id, as text.</param>
/// <param name="Text">Its text as it came.</param>
/// <param name="Score">Its score for the class, 0 to 1.</param>
/// <param name="Rank">Its place in the class's ranking, from 1.</param>
/// <param name="Reasons">Every reason, one at least, none twice, in the order of the methods.</param>
internal sealed record SelectedTweet(string TweetId, string Text, double Score, long Rank, IReadOnlyList<PickReason> Reasons);

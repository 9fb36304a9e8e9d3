namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>A row of the word count.</summary>
/// <param name="Word">The word, case-sensitive.</param>
/// <param name="Count">How often it occurs in the random set.</param>
/// <param name="Tweets">In how many tweets of the random set it occurs.</param>
internal sealed record AllCount(string Word, long Count, long Tweets);

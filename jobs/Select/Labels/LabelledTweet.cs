namespace LaborSpark.Jobs.Select.Labels;

/// <summary>A tweet that people have labelled for a class.</summary>
/// <param name="TweetId">Its id, as text.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPositive">Does it belong to the class?</param>
/// <param name="File">The file it comes from.</param>
/// <param name="Line">The line of the file where its record starts, from 1.</param>
internal sealed record LabelledTweet(string TweetId, string Text, bool IsPositive, string File, long Line);

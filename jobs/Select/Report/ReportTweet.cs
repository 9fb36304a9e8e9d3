using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>A tweet of the sample.</summary>
/// <param name="Rank">Its place in the ranking.</param>
/// <param name="Score">Its score.</param>
/// <param name="TweetId">Its id.</param>
/// <param name="Text">Its text as it came.</param>
/// <param name="Reasons">Why it is to be labelled.</param>
internal sealed record ReportTweet(string Rank, string Score, string TweetId, string Text, IReadOnlyList<ReportReason> Reasons)
{
    /// <summary>Some of a class's tweets: the first, and others at even distances, so that low ranks are seen as well as high ones.</summary>
    /// <param name="tweets">All, by rank.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ReportTweet> Sample(IReadOnlyList<SelectedTweet> tweets, int most)
    {
        var shown = Math.Clamp(most, 0, tweets.Count);
        return [.. Enumerable.Range(0, shown).Select(index => Of(tweets[(int)((long)index * tweets.Count / shown)]))];
    }

    private static ReportTweet Of(SelectedTweet tweet) =>
        new(CellText.Of(tweet.Rank), CellText.Score(tweet.Score), tweet.TweetId, tweet.Text, [.. tweet.Reasons.Select(ReportReason.Of)]);
}

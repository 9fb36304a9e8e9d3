using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Tables;

/// <summary>The chunks of tweets as they come.</summary>
internal static class TweetTable
{
    /// <summary>The tweet's id, as text.</summary>
    public const string TweetId = "tweet_id";

    /// <summary>The tweet's text; may be null.</summary>
    public const string Text = "text";

    /// <summary>The columns read.</summary>
    public static IReadOnlyList<ColumnNeed> Needs { get; } = [ColumnNeed.Id(TweetId), ColumnNeed.Text(Text)];
}

using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Tables;

/// <summary>The scores of one class as an inference leaves them.</summary>
internal static class ScoreTable
{
    /// <summary>The id of the tweet scored.</summary>
    public const string TweetId = TweetTable.TweetId;

    /// <summary>The score, 0 to 1.</summary>
    public const string Score = "score";

    /// <summary>The columns read.</summary>
    public static IReadOnlyList<ColumnNeed> Needs { get; } = [ColumnNeed.Id(TweetId), ColumnNeed.Score(Score)];
}

using LaborSpark.Jobs.Publishing;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Merge;

/// <summary>What became of the scores of a class.</summary>
/// <param name="Scores">The counts of the join.</param>
/// <param name="Tweets">The tweets of the operations.</param>
/// <param name="Class">The class.</param>
internal sealed record MergeAudit(JoinAudit Scores, long Tweets, MergeClass Class)
{
    /// <summary>The rows of the ranking.</summary>
    public long Ranked => Scores.Merged;

    /// <summary>The rows of the top tweets.</summary>
    public long Top => Math.Min(Class.BaseRank, Ranked);

    /// <summary>The ledger of the rows of scores.</summary>
    public RowLedger Ledger => new(Scores.Read, new Dictionary<string, long>
    {
        ["null id"] = Scores.NullIds,
        ["null score"] = Scores.NullScores,
        ["nan score"] = Scores.NaNScores,
        ["infinite score"] = Scores.InfiniteScores,
        ["out of range score"] = Scores.OutOfRangeScores,
        ["same score again"] = Scores.Repeated,
        ["lower score of several"] = Scores.Conflicting,
        ["id without tweet"] = Scores.WithoutTweet,
    });

    /// <summary>The ledger of the top tweets, whose rows are those of the ranking.</summary>
    public RowLedger TopLedger => new(Ranked, new Dictionary<string, long> { ["beyond base rank"] = Ranked - Top });

    /// <summary>All counts by name, as they are published.</summary>
    public IReadOnlyDictionary<string, long> Counts => new Dictionary<string, long>
    {
        ["scores_read"] = Scores.Read,
        ["distinct_ids"] = Scores.DistinctIds,
        ["null_id"] = Scores.NullIds,
        ["null_score"] = Scores.NullScores,
        ["nan_score"] = Scores.NaNScores,
        ["infinite_score"] = Scores.InfiniteScores,
        ["out_of_range_score"] = Scores.OutOfRangeScores,
        ["repeated_same_score"] = Scores.Repeated,
        ["conflicting_lower_score"] = Scores.Conflicting,
        ["conflicting_ids"] = Scores.ConflictingIds,
        ["ids_without_tweet"] = Scores.WithoutTweet,
        ["tweets_without_score"] = Tweets - Scores.Merged,
        ["merged"] = Scores.Merged,
        ["n_random"] = Class.RandomTweets,
        ["base_rank"] = Class.BaseRank,
        ["top_tweets"] = Top,
    };
}

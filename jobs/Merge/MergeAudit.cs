using LaborSpark.Jobs.Publishing;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Merge;

/// <summary>What became of the scores of a class.</summary>
internal sealed record MergeAudit
{
    /// <summary>Column of <see cref="Read"/>.</summary>
    public const string ReadColumn = "scores_read";

    /// <summary>Column of <see cref="DistinctIds"/>.</summary>
    public const string DistinctIdsColumn = "distinct_ids";

    /// <summary>Column of <see cref="Repeated"/>.</summary>
    public const string RepeatedColumn = "repeated_same_score";

    /// <summary>Column of <see cref="Conflicting"/>.</summary>
    public const string ConflictingColumn = "conflicting_lower_score";

    /// <summary>Column of <see cref="ConflictingIds"/>.</summary>
    public const string ConflictingIdsColumn = "conflicting_ids";

    /// <summary>Column of <see cref="WithoutTweet"/>.</summary>
    public const string WithoutTweetColumn = "ids_without_tweet";

    /// <summary>Column of <see cref="Merged"/>.</summary>
    public const string MergedColumn = "merged";

    /// <summary>Column of <see cref="AmbiguousTweets"/>.</summary>
    public const string AmbiguousTweetsColumn = "ambiguous_tweets";

    /// <summary>Column of <see cref="FloatIds"/>.</summary>
    public const string FloatIdsColumn = "float_ids";

    /// <summary>Rows of scores read.</summary>
    public required long Read { get; init; }

    /// <summary>Rows set aside, by <see cref="Verdicts.SetAside"/>.</summary>
    public required IReadOnlyDictionary<string, long> SetAside { get; init; }

    /// <summary>Distinct ids among the rows read.</summary>
    public required long DistinctIds { get; init; }

    /// <summary>Rows dropped because the id came before with the same score.</summary>
    public required long Repeated { get; init; }

    /// <summary>Rows dropped because the id came with several scores, of which the highest is kept.</summary>
    public required long Conflicting { get; init; }

    /// <summary>Ids that came with several scores.</summary>
    public required long ConflictingIds { get; init; }

    /// <summary>Ids with a valid score that no tweet has.</summary>
    public required long WithoutTweet { get; init; }

    /// <summary>Tweets with a valid score: the rows of the output.</summary>
    public required long Merged { get; init; }

    /// <summary>Tweets that the table of operations holds more than once: reason to refuse it.</summary>
    public required long AmbiguousTweets { get; init; }

    /// <summary>Ids that went through a float: reason to refuse the scores.</summary>
    public required long FloatIds { get; init; }

    /// <summary>Tweets of the table of operations that have no valid score.</summary>
    public required long TweetsWithoutScore { get; init; }

    /// <summary>The ledger of the rows of scores.</summary>
    public RowLedger Ledger
    {
        get
        {
            var dropped = SetAside.ToDictionary(s => s.Key.Replace('_', ' '), s => s.Value);
            dropped["same score again"] = Repeated;
            dropped["lower score of several"] = Conflicting;
            dropped["id without tweet"] = WithoutTweet;
            return new RowLedger(Read, dropped);
        }
    }

    /// <summary>All counts by name, as they are published.</summary>
    public IReadOnlyDictionary<string, long> Counts
    {
        get
        {
            var counts = new Dictionary<string, long> { [ReadColumn] = Read, [DistinctIdsColumn] = DistinctIds };
            foreach (var (verdict, rows) in SetAside)
                counts[verdict] = rows;
            counts[RepeatedColumn] = Repeated;
            counts[ConflictingColumn] = Conflicting;
            counts[ConflictingIdsColumn] = ConflictingIds;
            counts[WithoutTweetColumn] = WithoutTweet;
            counts["tweets_without_score"] = TweetsWithoutScore;
            counts[MergedColumn] = Merged;
            return counts;
        }
    }

    /// <summary>The audit of one row of <see cref="MergeSteps.Audit"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tweets">The rows of the table of operations.</param>
    public static MergeAudit Of(Row row, long tweets) => new()
    {
        Read = row.GetAs<long>(ReadColumn),
        SetAside = Verdicts.SetAside.ToDictionary(v => v, row.GetAs<long>),
        DistinctIds = row.GetAs<long>(DistinctIdsColumn),
        Repeated = row.GetAs<long>(RepeatedColumn),
        Conflicting = row.GetAs<long>(ConflictingColumn),
        ConflictingIds = row.GetAs<long>(ConflictingIdsColumn),
        WithoutTweet = row.GetAs<long>(WithoutTweetColumn),
        Merged = row.GetAs<long>(MergedColumn),
        AmbiguousTweets = row.GetAs<long>(AmbiguousTweetsColumn),
        FloatIds = row.GetAs<long>(FloatIdsColumn),
        TweetsWithoutScore = tweets - row.GetAs<long>(MergedColumn),
    };

    /// <summary>The audit of a class without any row of scores.</summary>
    public static MergeAudit Empty(long tweets) => new()
    {
        Read = 0,
        SetAside = Verdicts.SetAside.ToDictionary(v => v, _ => 0L),
        DistinctIds = 0,
        Repeated = 0,
        Conflicting = 0,
        ConflictingIds = 0,
        WithoutTweet = 0,
        Merged = 0,
        AmbiguousTweets = 0,
        FloatIds = 0,
        TweetsWithoutScore = tweets,
    };
}

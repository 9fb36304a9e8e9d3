using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>Which tweets are kept: plans over DataFrames, nothing is run here.</summary>
internal static class PreprocessSteps
{
    private const string Rows = "rows";
    private const string Retweets = "retweets";

    private static Column TweetId => Col(TweetTable.TweetId);

    private static Column Text => Col(TweetTable.Text);

    // A null text holds no RT.
    private static Column IsRetweet => Coalesce(Text.Contains("RT"), Lit(false));

    /// <summary>One row that counts what will be dropped, by reason, and ids that are none: <see cref="PreprocessCounts"/>. Of the texts only whether they hold RT is looked at, and ids alone are shuffled.</summary>
    public static DataFrame Count(DataFrame tweets)
    {
        var kept = Col(Rows) - Col(Retweets);
        var isTwice = TweetId.IsNotNull().And(kept.Gt(1));
        return tweets
            .Select(TweetId, IsRetweet.Cast("bigint").As(Retweets))
            .GroupBy(TweetId)
            .Agg(Functions.Count(Lit(1)).As(Rows), Sum(Col(Retweets)).As(Retweets))
            .Agg(
                SumWhere(TweetId.IsNull(), Col(Rows)).As(PreprocessCounts.NullIdColumn),
                SumWhere(TweetId.IsNotNull(), Col(Retweets)).As(PreprocessCounts.RetweetColumn),
                SumWhere(isTwice, kept - Lit(1)).As(PreprocessCounts.DuplicateColumn),
                SumWhere(isTwice, Lit(1L)).As(PreprocessCounts.DuplicatedIdsColumn),
                SumWhere(TweetIds.WentThroughFloat(TweetId), Lit(1L)).As(PreprocessCounts.FloatIdsColumn));
    }

    /// <summary>The tweets that are kept: id not null, no RT in the text, of equal ids the one with the smallest text, a null text last.</summary>
    /// <param name="tweets">All tweets.</param>
    /// <param name="duplicatedIds">How many ids come more than once after the first two rules; with 0 nothing is joined.</param>
    public static DataFrame Build(DataFrame tweets, long duplicatedIds)
    {
        var candidates = tweets.Filter(TweetId.IsNotNull().And(Not(IsRetweet)));
        if (duplicatedIds == 0)
            return candidates;
        var twice = candidates.Select(TweetId).GroupBy(TweetId).Count().Filter(Col("count").Gt(1)).Select(TweetId);
        if (duplicatedIds <= TweetIds.MostBroadcast)
            twice = Broadcast(twice);
        var single = candidates.Join(twice, [TweetTable.TweetId], "left_anti");
        var resolved = candidates.Join(twice, [TweetTable.TweetId], "left_semi").GroupBy(TweetId).Agg(Min(Text).As(TweetTable.Text));
        return single.Union(resolved);
    }

    private static Column SumWhere(Column condition, Column value) => Coalesce(Sum(When(condition, value)), Lit(0L));
}

using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Merge;

/// <summary>The merge of scores and tweets: plans over DataFrames, nothing is run here.</summary>
internal static class MergeSteps
{
    /// <summary>The number of a class among those merged together, from 0.</summary>
    public const string ClassNumber = "class_number";

    private const string Verdict = "verdict";
    private const string Rows = "rows";
    private const string Valid = "valid";
    private const string Least = "least";
    private const string Most = "most";
    private const string Copies = "copies";

    private static Column TweetId => Col(ScoreTable.TweetId);

    private static Column Score => Col(ScoreTable.Score);

    /// <summary>The scores of all classes in one table.</summary>
    /// <param name="scores">The scores per class, in the order of the classes' numbers.</param>
    public static DataFrame Together(IReadOnlyList<DataFrame> scores) => scores
        .Select((s, number) => s.WithColumn(ClassNumber, Lit(number)))
        .Aggregate((all, next) => all.Union(next));

    /// <summary>The tweets of all classes with their scores: of each class and id the highest valid score; class by class, best score first, then by id.</summary>
    /// <param name="scores">The scores of all classes: <see cref="Together"/>.</param>
    /// <param name="operations">The whole table of operations.</param>
    public static DataFrame Build(DataFrame scores, DataFrame operations) => Judged(scores)
        .Filter(Col(Verdict).EqualTo(Verdicts.Valid))
        .GroupBy(Col(ClassNumber), TweetId)
        .Agg(Max(Score).As(ScoreTable.Score))
        .Join(operations, [ScoreTable.TweetId], "inner")
        .Select([Col(ClassNumber), .. RankedTable.Columns.Select(c => Col(c))])
        .OrderBy(Col(ClassNumber).Asc(), Score.Desc(), TweetId.Asc());

    /// <summary>One row a class that counts what becomes of its scores: <see cref="MergeAudit"/>.</summary>
    /// <param name="scores">The scores of all classes: <see cref="Together"/>.</param>
    /// <param name="operations">The table of operations, of which the ids are read.</param>
    public static DataFrame Audit(DataFrame scores, DataFrame operations)
    {
        var tweets = operations.Select(TweetId).GroupBy(TweetId).Agg(Count(Lit(1)).As(Copies));
        var isValid = Col(Verdict).EqualTo(Verdicts.Valid);
        return Judged(scores)
            .GroupBy(Col(ClassNumber), TweetId)
            .Agg(
                Count(Lit(1)).As(Rows),
                [
                    .. Verdicts.SetAside.Select(v => Count(When(Col(Verdict).EqualTo(v), Lit(1))).As(v)),
                    Count(When(isValid, Lit(1))).As(Valid),
                    Min(When(isValid, Score)).As(Least),
                    Max(When(isValid, Score)).As(Most),
                    Max(TweetIds.WentThroughFloat(TweetId).Cast("bigint")).As(MergeAudit.FloatIdsColumn),
                ])
            .Join(tweets, [ScoreTable.TweetId], "left_outer")
            .GroupBy(Col(ClassNumber))
            .Agg(SumOf(Col(Rows), MergeAudit.ReadColumn), [.. Totals()]);
    }

    private static IEnumerable<Column> Totals()
    {
        var hasValid = Col(Valid).Gt(0);
        var hasTweet = Col(Copies).IsNotNull();
        var isSame = Col(Least).EqualTo(Col(Most));
        var isTwice = Col(Valid).Gt(1);
        foreach (var verdict in Verdicts.SetAside)
            yield return SumOf(Col(verdict), verdict);
        yield return CountOf(TweetId.IsNotNull(), MergeAudit.DistinctIdsColumn);
        yield return SumOf(When(isTwice.And(isSame), Col(Valid) - Lit(1)), MergeAudit.RepeatedColumn);
        yield return SumOf(When(isTwice.And(Not(isSame)), Col(Valid) - Lit(1)), MergeAudit.ConflictingColumn);
        yield return CountOf(isTwice.And(Not(isSame)), MergeAudit.ConflictingIdsColumn);
        yield return CountOf(hasValid.And(Not(hasTweet)), MergeAudit.WithoutTweetColumn);
        yield return CountOf(hasValid.And(hasTweet), MergeAudit.MergedColumn);
        yield return CountOf(hasTweet.And(Col(Copies).Gt(1)), MergeAudit.AmbiguousTweetsColumn);
        yield return SumOf(Col(MergeAudit.FloatIdsColumn), MergeAudit.FloatIdsColumn);
    }

    // A NaN would sort before every number; what is no score in 0..1 is set aside under its reason.
    private static DataFrame Judged(DataFrame scores) => scores.WithColumn(
        Verdict,
        When(TweetId.IsNull(), Lit(Verdicts.NullId))
            .When(Score.IsNull(), Lit(Verdicts.NullScore))
            .When(IsNaN(Score), Lit(Verdicts.NaN))
            .When(Abs(Score).EqualTo(Lit(double.PositiveInfinity)), Lit(Verdicts.Infinite))
            .When(Score.Lt(0.0).Or(Score.Gt(1.0)), Lit(Verdicts.OutOfRange))
            .Otherwise(Lit(Verdicts.Valid)));

    private static Column SumOf(Column value, string name) => Coalesce(Sum(value), Lit(0L)).As(name);

    private static Column CountOf(Column condition, string name) => Count(When(condition, Lit(1))).As(name);
}

using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Merge;

/// <summary>
/// The merge of scores and tweets: plans over DataFrames, nothing is run here. Ids and scores alone are joined and ranked, packed by hundreds into values that
/// Spark moves as one row, in two shuffles: by the ids' hash, and by the parts of each ranking. Text is joined to the finished ranking.
/// </summary>
internal static class MergeSteps
{
    /// <summary>The number of a class among those merged together, from 0.</summary>
    public const string ClassNumber = IdJoin.ClassNumber;

    private static readonly StructType PartSchema = new(
    [
        new StructField(PartColumns.Part, new IntegerType()), new StructField(PartColumns.Source, new IntegerType()),
        new StructField(PartColumns.Aside, new LongType()), new StructField(PartColumns.Rows, new BinaryType()),
    ]);

    private static readonly StructType JoinSchema = new(
    [
        new StructField(ClassNumber, new IntegerType()), new StructField(IdJoin.Rows, new BinaryType()),
        new StructField(IdJoin.Sample, new BinaryType()), new StructField(IdJoin.Audit, new BinaryType()),
    ]);

    private static readonly StructType RankSchema = new(
    [
        new StructField(RankedTable.TweetId, new StringType()), new StructField(RankedTable.Score, new DoubleType()), new StructField(RankedTable.Rank, new LongType()),
    ]);

    /// <summary>The scores of all classes that have a tweet, of each id the highest, packed, and notes of all that was read: the columns of <see cref="IdJoin"/>.</summary>
    /// <param name="tweets">The ids of the tweets, in tables of one column.</param>
    /// <param name="scores">For each class, in the order of their numbers, ids and scores, in tables of two columns.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers; else as texts.</param>
    /// <param name="sizes">How many parts there are.</param>
    public static DataFrame Join(IReadOnlyList<DataFrame> tweets, IReadOnlyList<IReadOnlyList<DataFrame>> scores, bool wholeNumbers, MergeSizes sizes)
    {
        var (parts, sampledOf) = (sizes.JoinParts, sizes.SampledOf);
        return tweets.Select(t => Scatter(t, wholeNumbers, parts, IdParts.Tweets))
            .Concat(scores.SelectMany((tables, number) => tables.Select(s => Scatter(s, wholeNumbers, parts, number))))
            .Aggregate((all, next) => all.Union(next))
            .RepartitionByNumber(parts, Col(PartColumns.Part))
            .SortWithinPartitions(Col(PartColumns.Source))
            .MapInArrow(batches => IdJoin.Join(batches, wholeNumbers, sampledOf), JoinSchema);
    }

    /// <summary>The notes of a join that was written.</summary>
    /// <param name="joined">The table written by <see cref="Join"/>.</param>
    public static DataFrame Notes(DataFrame joined) =>
        joined.Filter(Col(IdJoin.Audit).IsNotNull()).Select(Col(ClassNumber), Col(IdJoin.Sample), Col(IdJoin.Audit));

    /// <summary>The ranking of one class: id, score and rank, best first, part by part.</summary>
    /// <param name="rows">The packed rows of the class: <see cref="IdJoin.Rows"/> alone.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers; else as texts.</param>
    /// <param name="cuts">Where the ranking is cut: <see cref="RankCuts"/>.</param>
    /// <param name="parts">The number of parts.</param>
    public static DataFrame Rank(DataFrame rows, bool wholeNumbers, byte[] cuts, int parts) => rows
        .MapInArrow(batches => RankParts.Scatter(batches, wholeNumbers, cuts), PartSchema)
        .RepartitionByNumber(parts, Col(PartColumns.Part))
        .MapInArrow(batches => RankRows.Sort(batches, wholeNumbers), RankSchema);

    private static DataFrame Scatter(DataFrame ids, bool wholeNumbers, int parts, int source) =>
        ids.MapInArrow(batches => Scatter(batches, wholeNumbers, parts, source), PartSchema);

    private static IEnumerable<RecordBatch> Scatter(IEnumerable<RecordBatch> batches, bool wholeNumbers, int parts, int source) =>
        IdParts.Scatter(batches, wholeNumbers, parts, source);
}

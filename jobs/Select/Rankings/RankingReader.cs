using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Rankings;

/// <summary>Reads single places of the rankings of all classes. They lie in the order of their ranks, so of most questions Spark opens few groups of rows.</summary>
/// <param name="spark">The session.</param>
/// <param name="classes">The classes.</param>
internal sealed class RankingReader(SparkSession spark, IReadOnlyList<SelectClass> classes)
{
    /// <summary>The column of the class's number.</summary>
    public const string ClassNumber = "class_number";

    // Of a factor of ten, so that a curve looks smooth.
    private const int PointsPerDecade = 20;

    private static readonly StructType IdSchema = new([new StructField(ClassNumber, new IntegerType()), new StructField(RankedTable.TweetId, new StringType())]);

    private IReadOnlyDictionary<(int Class, string TweetId), DecayPoint>? _labelled;

    /// <summary>Score and rank of all tweets labelled or sent before; those that a ranking lacks are left out. Read once.</summary>
    public IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Labelled => _labelled ??= Find(classes.SelectMany(c => c.Labels.Ids.Select(id => (c.Number, id))));

    /// <summary>The ranking of a class: id, score, rank and the class's number.</summary>
    /// <param name="selected">The class.</param>
    public DataFrame Of(SelectClass selected) => TableReader.Read(spark, selected.Ranking).WithColumn(ClassNumber, Lit(selected.Number));

    /// <summary>The scores at some ranks of every class: <see cref="ClassSelection.Decay"/>.</summary>
    public ILookup<int, DecayPoint> Decay() => classes
        .Select(c => Of(c).Filter(Col(RankedTable.Rank).IsIn(DecayRanks(c.BaseRank, c.Ranked))).Select(ClassNumber, RankedTable.Rank, RankedTable.Score))
        .Aggregate((all, next) => all.Union(next))
        .Collect<(int Class, long Rank, double Score)>()
        .OrderBy(p => p.Rank)
        .ToLookup(p => p.Class, p => new DecayPoint(p.Rank, p.Score));

    /// <summary>The last rank of a class whose score is at least so high; 0 if no score is.</summary>
    /// <param name="scores">A score for each class that is asked about, by its number.</param>
    public IReadOnlyDictionary<int, long> LastRankAtLeast(IReadOnlyDictionary<int, double> scores) => scores.Count == 0 ? new Dictionary<int, long>() : classes
        .Where(c => scores.ContainsKey(c.Number))
        .Select(c => Of(c).Filter(Col(RankedTable.Score).Geq(scores[c.Number])).Agg(Max(Col(RankedTable.Rank)).As(RankedTable.Rank)).Select(Lit(c.Number), Coalesce(Col(RankedTable.Rank), Lit(0L))))
        .Aggregate((all, next) => all.Union(next))
        .Collect<(int Class, long Rank)>()
        .ToDictionary(r => r.Class, r => r.Rank);

    /// <summary>Score and rank of some tweets; those that a ranking lacks are left out. One pass over the ids of the rankings.</summary>
    /// <param name="ids">Class numbers with ids.</param>
    public IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Find(IEnumerable<(int Class, string TweetId)> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
            return new Dictionary<(int, string), DecayPoint>();
        var table = Broadcast(spark.CreateDataFrame(wanted.Select(w => new GenericRow([w.Class, w.TweetId])), IdSchema));
        return classes
            .Where(c => wanted.Exists(w => w.Class == c.Number))
            .Select(c => Of(c).Join(table.Filter(Col(ClassNumber).EqualTo(c.Number)).Select(RankedTable.TweetId), [RankedTable.TweetId], "left_semi"))
            .Aggregate((all, next) => all.Union(next))
            .Select(ClassNumber, RankedTable.TweetId, RankedTable.Score, RankedTable.Rank)
            .Collect<(int Class, string TweetId, double Score, long Rank)>()
            .ToDictionary(r => (r.Class, r.TweetId), r => new DecayPoint(r.Rank, r.Score));
    }

    /// <summary>The ranks of a curve: 1, the base rank, the last, and some of each factor of ten.</summary>
    /// <param name="baseRank">The base rank.</param>
    /// <param name="last">The last rank.</param>
    internal static long[] DecayRanks(long baseRank, long last)
    {
        var ranks = new SortedSet<long> { 1, baseRank, last };
        for (var step = 0; Math.Pow(10, (double)step / PointsPerDecade) is var rank && rank < last; step++)
            ranks.Add((long)rank);
        return [.. ranks.Where(r => r >= 1 && r <= last)];
    }
}

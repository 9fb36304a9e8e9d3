using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Rankings;

/// <summary>Reads places of the rankings of all classes: by ids, in a pass over all of them; by ranks and scores, which lie in their order, out of few groups of rows.</summary>
/// <param name="spark">The session.</param>
/// <param name="classes">The classes.</param>
internal sealed class RankingReader(SparkSession spark, IReadOnlyList<SelectClass> classes)
{
    /// <summary>The column of the class's number.</summary>
    public const string ClassNumber = "class_number";

    // Of a factor of ten, so that a curve looks smooth.
    private const int PointsPerDecade = 20;

    private const string ClassName = "class_name";
    private const string IsWanted = "is_wanted";

    private static readonly StructType WantedSchema = new([new StructField(RankedTable.TweetId, new StringType()), new StructField(IsWanted, new BooleanType())]);

    private (ILookup<int, DecayPoint> Decay, IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Labelled)? _first;

    /// <summary>Score and rank of all tweets labelled or sent before; those that a ranking lacks are left out. Read once, with <see cref="Decay"/>.</summary>
    public IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Labelled => First.Labelled;

    /// <summary>The scores at some ranks of every class: <see cref="ClassSelection.Decay"/>. Read once, with <see cref="Labelled"/>.</summary>
    public ILookup<int, DecayPoint> Decay => First.Decay;

    private (ILookup<int, DecayPoint> Decay, IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Labelled) First => _first ??= Look(classes.SelectMany(c => c.Labels.Ids.Select(id => (c.Number, id))));

    /// <summary>The ranking of a class: id, score, rank and the class's number.</summary>
    /// <param name="selected">The class.</param>
    public DataFrame Of(SelectClass selected) => TableReader.Read(spark, selected.Ranking).WithColumn(ClassNumber, Lit(selected.Number));

    /// <summary>What holds for a row's class, by the class's number.</summary>
    /// <param name="classes">The classes; null for rows of others.</param>
    /// <param name="value">What holds for a class, in Spark's SQL words.</param>
    public static Column ByClass(IEnumerable<SelectClass> classes, Func<SelectClass, string> value) =>
        Expr($"CASE {ClassNumber} {string.Concat(classes.Select(c => FormattableString.Invariant($"WHEN {c.Number} THEN {value(c)} ")))}END");

    /// <summary>The last ranks of a class whose scores are at least so high; 0 if no score is.</summary>
    /// <param name="scores">For each class that is asked about, by its number, scores, of each class as many.</param>
    /// <returns>The ranks in the order of the scores.</returns>
    public IReadOnlyDictionary<int, IReadOnlyList<long>> LastRanksAtLeast(IReadOnlyDictionary<int, IReadOnlyList<double>> scores)
    {
        if (scores.Count == 0)
            return new Dictionary<int, IReadOnlyList<long>>();
        var asked = classes.Where(c => scores.ContainsKey(c.Number)).ToList();
        var ranks = Enumerable.Range(0, scores.Values.First().Count).Select(i => Max(When(Col(RankedTable.Score).Geq(ByClass(asked, c => FormattableString.Invariant($"double('{scores[c.Number][i]:R}')"))), Col(RankedTable.Rank))));
        var found = asked
            .Select(c => Of(c).Filter(Col(RankedTable.Score).Geq(scores[c.Number].Min())))
            .Aggregate((all, next) => all.Union(next))
            .GroupBy(Col(ClassNumber))
            .Agg(Functions.Array([.. ranks.Select(r => Coalesce(r, Lit(0L)))]).As(RankedTable.Rank))
            .Collect<(int Class, long[] Ranks)>()
            .ToDictionary(r => r.Class, r => (IReadOnlyList<long>)r.Ranks);
        return asked.ToDictionary(c => c.Number, c => found.TryGetValue(c.Number, out var last) ? last : [.. scores[c.Number].Select(_ => 0L)]);
    }

    /// <summary>Score and rank of some tweets; those that a ranking lacks are left out. One pass over the rankings.</summary>
    /// <param name="ids">Class numbers with ids.</param>
    public IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Find(IEnumerable<(int Class, string TweetId)> ids) =>
        ids.ToList() is { Count: > 0 } wanted ? Look(wanted).Found : new Dictionary<(int Class, string TweetId), DecayPoint>();

    // All rankings are read by the same code: no number of a class is in it and no rank of one class alone, so that Spark compiles it once.
    private (ILookup<int, DecayPoint> Decay, IReadOnlyDictionary<(int Class, string TweetId), DecayPoint> Found) Look(IEnumerable<(int Class, string TweetId)> ids)
    {
        var wanted = ids.ToHashSet();
        var table = Broadcast(spark.CreateDataFrame(wanted.Select(w => w.TweetId).Distinct().Select(id => new GenericRow([id, true])), WantedSchema));
        var ranks = classes.ToDictionary(c => c.Name, c => DecayRanks(c.BaseRank, c.Ranked).ToHashSet(), StringComparer.Ordinal);
        long[] allRanks = [.. ranks.Values.SelectMany(r => r).Distinct().Order()];
        var rows = classes
            .Select(c => TableReader.Read(spark, c.Ranking)
                .Join(table, [RankedTable.TweetId], "left_outer")
                .Filter(Col(IsWanted).IsNotNull().Or(Col(RankedTable.Rank).IsIn(allRanks)))
                .Select(Lit(c.Name).As(ClassName), Col(RankedTable.TweetId), Col(RankedTable.Score), Col(RankedTable.Rank)))
            .Aggregate((all, next) => all.Union(next))
            .ToLocalIterator<(string ClassName, string? TweetId, double Score, long Rank)>()
            .Select(r => (Class: classes.First(c => c.Name == r.ClassName), r.TweetId, Point: new DecayPoint(r.Rank, r.Score)))
            .Where(r => IsCurve(r.Class, r.Point) || IsWantedOf(r.Class, r.TweetId))
            .ToList();
        return (
            rows.Where(r => IsCurve(r.Class, r.Point)).OrderBy(r => r.Point.Rank).ToLookup(r => r.Class.Number, r => r.Point),
            rows.Where(r => IsWantedOf(r.Class, r.TweetId)).ToDictionary(r => (r.Class.Number, r.TweetId!), r => r.Point));

        bool IsCurve(SelectClass selected, DecayPoint point) => ranks[selected.Name].Contains(point.Rank);
        bool IsWantedOf(SelectClass selected, string? id) => id is not null && wanted.Contains((selected.Number, id));
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

using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>The rows of a class's ranking whose texts are needed, found in one pass over it.</summary>
/// <param name="selected">The class.</param>
/// <param name="topRows">How many of its first rows are needed with texts and lists; 0 for none.</param>
/// <param name="wanted">The requests of the class that its ranking answers, with their numbers and how many candidates of each are needed.</param>
internal sealed class NeededRows(SelectClass selected, long topRows, IReadOnlyList<NeededRows.Wanted> wanted)
{
    /// <summary>The column of the places at which a row is needed: structs of <see cref="PlaceType"/>.</summary>
    public const string Places = "places";

    /// <summary>The request that a row is a candidate of; <see cref="TopRows"/> for one of the first rows.</summary>
    public const string Request = "request";

    /// <summary>The column by which candidates are in order, a whole number; of equal ones the ids decide.</summary>
    public const string Place = "place";

    /// <summary>The request's number where no request is meant but the first rows.</summary>
    public const int TopRows = -1;

    /// <summary>What a place is, in Spark's SQL words.</summary>
    public const string PlaceType = $"struct<{RankingReader.ClassNumber}: int, {Request}: int, {Place}: bigint, {RankedTable.Score}: double, {RankedTable.Rank}: bigint>";

    /// <summary>The class.</summary>
    public SelectClass Class => selected;

    /// <summary>How many of the first rows there are.</summary>
    public long Tops => Math.Min(topRows, selected.Ranked);

    /// <summary>How many candidates there are of each request, by its number.</summary>
    public IReadOnlyDictionary<int, long> Candidates => wanted.ToDictionary(w => w.Number, w => Math.Min(w.Most, w.Available));

    /// <summary>All places.</summary>
    public long Count => Tops + Candidates.Values.Sum();

    /// <summary>The needed rows: ids with <see cref="Places"/>; an id may come twice.</summary>
    /// <param name="rankings">The rankings.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public DataFrame Rows(RankingReader rankings, long seed)
    {
        var parts = wanted.Where(w => w.Request.Order is CandidateOrder.Ranks).Select(w => (w.Number, Order: (CandidateOrder.Ranks)w.Request.Order, w.Most)).Select(w => (w.Number, Range: w.Order.Head(w.Most), w.Order.IsBackwards));
        var places = parts.Prepend((Number: TopRows, Range: (Least: 1, Most: Tops), IsBackwards: false)).Select(p => PlaceOf(p.Number, p.Range, p.IsBackwards)).ToList();
        var ranked = rankings.Of(selected)
            .Filter(Expr(string.Join(" OR ", places.Select(p => p.Condition))))
            .Select(Col(RankedTable.TweetId), Expr($"array_compact(array({string.Join(", ", places.Select(p => $"if({p.Condition}, {p.Struct}, NULL)"))}))").As(Places));
        return wanted.Where(w => w.Request.Order is CandidateOrder.RandomOfTop).Select(w => RandomRows(rankings, seed, w)).Aggregate(ranked, (all, next) => all.Union(next));
    }

    /// <summary>How many candidates of a request there are.</summary>
    public static long AvailableOf(PickRequest request) => request.Order switch
    {
        CandidateOrder.Ranks ranks => ranks.Count,
        CandidateOrder.RandomOfTop random => random.Top,
        _ => throw new InvalidOperationException("No ranking answers this request."),
    };

    private static (string Condition, string Struct) PlaceOf(int number, (long Least, long Most) range, bool isBackwards) => (
        FormattableString.Invariant($"({RankedTable.Rank} BETWEEN {range.Least} AND {range.Most})"),
        Struct(number, isBackwards ? $"-{RankedTable.Rank}" : RankedTable.Rank));

    private static string Struct(int number, string place) => FormattableString.Invariant(
        $"cast(struct({RankingReader.ClassNumber}, {number} AS {Request}, {place} AS {Place}, {RankedTable.Score}, {RankedTable.Rank}) AS {PlaceType})");

    private DataFrame RandomRows(RankingReader rankings, long seed, Wanted random)
    {
        var (request, hash) = (random.Request, "hash");
        return rankings.Of(selected)
            .Filter(Col(RankedTable.Rank).Leq(random.Available))
            .WithColumn(hash, TweetHash.Of(seed, selected.Name, request.Reason.Source, request.Key))
            .OrderBy(Col(hash).Asc(), Col(RankedTable.TweetId).Asc())
            .Limit((int)Math.Min(random.Most, random.Available))
            .Select(Col(RankedTable.TweetId), Expr($"array({Struct(random.Number, hash)})").As(Places));
    }

    /// <summary>The candidates that are needed of a request.</summary>
    /// <param name="Number">The request's number.</param>
    /// <param name="Request">The request.</param>
    /// <param name="Most">How many are needed at most.</param>
    internal sealed record Wanted(int Number, PickRequest Request, long Most)
    {
        /// <summary>How many there are.</summary>
        public long Available => AvailableOf(Request);
    }
}

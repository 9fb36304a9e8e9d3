using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>Rows of a ranking whose texts are needed: <see cref="TweetSteps"/> joins them.</summary>
/// <param name="Rows">Id, score and rank, with <see cref="Place"/>.</param>
/// <param name="Count">How many rows.</param>
internal sealed record NeededRows(DataFrame Rows, long Count)
{
    /// <summary>The column by which the rows are in order, a whole number; of equal ones the ids decide.</summary>
    public const string Place = "place";

    /// <summary>The first rows of a ranking.</summary>
    public static NeededRows Top(RankingReader rankings, SelectClass selected, long rows) => Of(rankings, selected, new CandidateOrder.Ranks(1, Math.Min(rows, selected.Ranked), IsBackwards: false), rows);

    /// <summary>The first candidates of a request that is answered by the ranking.</summary>
    /// <param name="rankings">The rankings.</param>
    /// <param name="selected">The class.</param>
    /// <param name="request">The request.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    /// <param name="most">How many candidates.</param>
    public static NeededRows Of(RankingReader rankings, SelectClass selected, PickRequest request, long seed, long most) => request.Order switch
    {
        CandidateOrder.Ranks ranks => Of(rankings, selected, ranks, most),
        CandidateOrder.RandomOfTop random => new NeededRows(
            rankings.Of(selected)
                .Filter(Col(RankedTable.Rank).Leq(random.Top))
                .WithColumn(Place, XXHash64(Lit(seed), Lit(selected.Name), Lit(request.Reason.Source), Lit(request.Key), Col(RankedTable.TweetId)))
                .OrderBy(Col(Place).Asc(), Col(RankedTable.TweetId).Asc())
                .Limit((int)Math.Min(most, random.Top)),
            Math.Min(most, random.Top)),
        _ => throw new ArgumentException("No ranking answers this request.", nameof(request)),
    };

    /// <summary>How many candidates a request has that is answered by the ranking.</summary>
    public static long CandidatesOf(PickRequest request) => request.Order switch
    {
        CandidateOrder.Ranks ranks => ranks.Count,
        CandidateOrder.RandomOfTop random => random.Top,
        _ => throw new ArgumentException("No ranking answers this request.", nameof(request)),
    };

    private static NeededRows Of(RankingReader rankings, SelectClass selected, CandidateOrder.Ranks ranks, long most)
    {
        var (least, greatest) = ranks.Head(most);
        var rank = Col(RankedTable.Rank);
        return new NeededRows(
            rankings.Of(selected).Filter(rank.Geq(least).And(rank.Leq(greatest))).WithColumn(Place, ranks.IsBackwards ? Negate(rank) : rank),
            greatest - least + 1);
    }
}

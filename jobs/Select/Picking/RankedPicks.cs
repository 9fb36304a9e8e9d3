using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>Answers the requests that rankings answer. What else is needed of the first tweets' texts is read in the same pass over the operations.</summary>
/// <param name="spark">The session.</param>
/// <param name="operations">The table of operations.</param>
/// <param name="classes">The classes.</param>
/// <param name="rankings">Their rankings.</param>
/// <param name="known">The tweets of each class that need no label any more, by the class's number.</param>
/// <param name="seed">The seed of choices by hash.</param>
/// <param name="scratch">A folder for what is not finished.</param>
internal sealed class RankedPicks(
    SparkSession spark, InputTable operations, IReadOnlyList<SelectClass> classes, RankingReader rankings, IReadOnlyList<KnownTweets> known, long seed, string scratch)
{
    /// <summary>Answers the requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="topRows">How many of the first rows of each class are wanted with texts and lists; 0 for none.</param>
    /// <returns>What was taken for each request, and the tweets read.</returns>
    public (IReadOnlyDictionary<PickRequest, PickWalk> Walks, ReadTweets Tweets) Pick(IReadOnlyList<PickRequest> requests, Func<SelectClass, long> topRows)
    {
        ReadTweets? first = null;
        var labelled = classes.Select(c => rankings.Labelled.Where(l => l.Key.Class == c.Number).Select(l => l.Value.Rank).Order().ToArray()).ToList();
        var walks = PickRounds.Walk(requests, [.. requests.Select(r => Math.Min(CandidateBudget.First(r, labelled[r.ClassNumber]), NeededRows.AvailableOf(r)))], (hungry, round) =>
        {
            var wanted = hungry.Select((h, number) => new NeededRows.Wanted(number, h.Request, h.Most)).ToList();
            var tweets = Read(wanted, first is null ? topRows : _ => 0, round);
            first ??= tweets;
            var candidates = tweets.Candidates();
            return wanted.Select(w => PickWalk.Along(w.Request, new CandidateList([.. candidates[w.Number]], w.Available <= w.Most), known[w.Request.ClassNumber]));
        });
        return (walks, first ?? Read([], topRows, round: 0));
    }

    private ReadTweets Read(IReadOnlyList<NeededRows.Wanted> wanted, Func<SelectClass, long> topRows, int round)
    {
        var needed = classes.Select(c => new NeededRows(c, topRows(c), [.. wanted.Where(w => w.Request.ClassNumber == c.Number)])).ToList();
        return ReadTweets.Read(spark, operations, Path.Combine(scratch, $"tweets-{round}"), rankings, needed, seed);
    }
}

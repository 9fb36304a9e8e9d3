using LaborSpark.Jobs.Inputs;
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
        var walks = new Dictionary<PickRequest, PickWalk>(ReferenceEqualityComparer.Instance);
        var labelled = classes.Select(c => rankings.Labelled.Where(l => l.Key.Class == c.Number).Select(l => l.Value.Rank).Order().ToArray()).ToList();
        var wanted = requests.Select((request, number) => new NeededRows.Wanted(number, request, CandidateBudget.First(request, labelled[request.ClassNumber]))).ToList();
        var first = Read(wanted, topRows, round: 0, walks);
        for (var round = 1; wanted.Where(w => walks[w.Request].NeedsMore).ToList() is { Count: > 0 } hungry && round < CandidateBudget.MostRounds; round++)
        {
            wanted = [.. hungry.Select(w => w with { Most = CandidateBudget.Next(w.Most) })];
            Read(wanted, _ => 0, round, walks);
        }
        return (walks, first);
    }

    private ReadTweets Read(IReadOnlyList<NeededRows.Wanted> wanted, Func<SelectClass, long> topRows, int round, Dictionary<PickRequest, PickWalk> walks)
    {
        var needed = classes.Select(c => new NeededRows(c, topRows(c), [.. wanted.Where(w => w.Request.ClassNumber == c.Number)])).ToList();
        var tweets = ReadTweets.Read(spark, operations, Path.Combine(scratch, $"tweets-{round}"), rankings, needed, seed);
        var candidates = tweets.Candidates();
        foreach (var want in wanted)
            walks[want.Request] = PickWalk.Along(want.Request, new CandidateList([.. candidates[want.Number]], want.Available <= want.Most), known[want.Request.ClassNumber]);
        return tweets;
    }
}

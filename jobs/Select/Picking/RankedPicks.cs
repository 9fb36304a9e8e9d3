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
    /// <param name="random">The random tweets wanted; null for none.</param>
    /// <returns>What was taken for each request, and the tweets read.</returns>
    public (IReadOnlyDictionary<PickRequest, PickWalk> Walks, ReadTweets Tweets) Pick(IReadOnlyList<PickRequest> requests, Func<SelectClass, long> topRows, RandomTweets? random)
    {
        var walks = new Dictionary<PickRequest, PickWalk>(ReferenceEqualityComparer.Instance);
        var budgets = new Dictionary<PickRequest, long>(ReferenceEqualityComparer.Instance);
        foreach (var request in requests)
            budgets[request] = CandidateBudget.First(request);
        var first = Read(requests, budgets, [.. classes.Select(c => NeededRows.Top(rankings, c, topRows(c)))], random, round: 0, walks);
        for (var round = 1; walks.Values.Where(w => w.NeedsMore).Select(w => w.Request).ToList() is { Count: > 0 } hungry; round++)
        {
            foreach (var request in hungry)
                budgets[request] = CandidateBudget.Next(budgets[request]);
            Read(hungry, budgets, [], null, round, walks);
        }
        return (walks, first);
    }

    private ReadTweets Read(
        IReadOnlyList<PickRequest> requests, Dictionary<PickRequest, long> budgets, IReadOnlyList<NeededRows> tops, RandomTweets? random, int round, Dictionary<PickRequest, PickWalk> walks)
    {
        List<NeededRows> needed = [.. requests.Select(r => NeededRows.Of(rankings, classes[r.ClassNumber], r, seed, budgets[r])), .. tops];
        var topParts = tops.Select((_, number) => number).ToDictionary(number => number, number => requests.Count + number);
        var tweets = ReadTweets.Read(spark, operations, Path.Combine(scratch, $"tweets-{round}"), classes, needed, topParts, random);
        var candidates = tweets.Candidates([.. Enumerable.Range(0, requests.Count)]);
        for (var part = 0; part < requests.Count; part++)
        {
            var list = new CandidateList([.. candidates[part]], NeededRows.CandidatesOf(requests[part]) <= budgets[requests[part]]);
            walks[requests[part]] = PickWalk.Along(requests[part], list, known[requests[part].ClassNumber]);
        }
        return tweets;
    }
}

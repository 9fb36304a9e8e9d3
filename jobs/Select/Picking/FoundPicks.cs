using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.Tables;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>Answers the requests that a search through all tweets answers: of all classes and methods in one pass.</summary>
/// <param name="spark">The session.</param>
/// <param name="operations">The table of operations.</param>
/// <param name="classes">The classes.</param>
/// <param name="rankings">Their rankings.</param>
/// <param name="known">The tweets of each class that need no label any more, by the class's number.</param>
/// <param name="seed">The seed of choices by hash.</param>
/// <param name="scratch">A folder for what is not finished.</param>
internal sealed class FoundPicks(
    SparkSession spark, InputTable operations, IReadOnlyList<SelectClass> classes, RankingReader rankings, IReadOnlyList<KnownTweets> known, long seed, string scratch)
{
    /// <summary>Answers the requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <returns>What was taken for each, and how many tweets hold what was looked for.</returns>
    public IReadOnlyDictionary<PickRequest, PickWalk> Pick(IReadOnlyList<PickRequest> requests)
    {
        RefuseTooMany(requests);
        return PickRounds.Walk(requests, [.. requests.Select(r => CandidateBudget.FirstOfSearch(r, requests.Count, operations.Rows))], Search);
    }

    private IEnumerable<PickWalk> Search(IReadOnlyList<PickRounds.Budgeted> requests, int round)
    {
        var keys = requests.Select(r => Key(r.Request, r.Most)).ToList();
        var search = TweetSearch.Run(spark, TableReader.Read(spark, operations), keys, Path.Combine(scratch, $"search-{round}"));
        var places = rankings.Find(requests.SelectMany((r, key) => search.Best[key].Select(t => (r.Request.ClassNumber, t.TweetId))));
        for (var key = 0; key < requests.Count; key++)
        {
            var (request, most) = requests[key];
            var candidates = search.Best[key].Select(t => places.TryGetValue((request.ClassNumber, t.TweetId), out var place)
                ? new Candidate(t.TweetId, t.Text, place.Score, place.Rank)
                : new Candidate(t.TweetId, t.Text, null, null));
            var hits = search.Hits.GetValueOrDefault(key);
            var walk = PickWalk.Along(request, new CandidateList([.. candidates], hits <= most), known[request.ClassNumber]);
            walk.Matching = hits;
            yield return walk;
        }
    }

    private static void RefuseTooMany(IReadOnlyList<PickRequest> requests)
    {
        if (requests.Sum(r => CandidateBudget.First(r)) is var texts && texts > CandidateBudget.MostHeld)
        {
            throw JobException.WrongUsage(string.Create(CultureInfo.InvariantCulture,
                $"{requests.Count:N0} keywords, structures and motifs with as many tweets each as asked for need {texts:N0} candidates in memory, and at most {CandidateBudget.MostHeld:N0} are held. Lower --nb-tweets-per-kw-final, --nb-tweets-per-kskipngrams or --nb-tweets-per-motif, or how many keywords, structures and motifs there are."));
        }
    }

    private SearchKey Key(PickRequest request, long budget)
    {
        var order = (CandidateOrder.WholeTable)request.Order;
        var prefix = PickHash.Prefix(seed, classes[request.ClassNumber].Name, request.Reason.Source, request.Key);
        return new SearchKey(order.Kind, order.Tokens, request.ClassNumber, prefix, (int)budget, order.Skipped);
    }
}

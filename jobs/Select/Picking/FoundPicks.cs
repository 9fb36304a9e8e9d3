using System.Globalization;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Inputs;
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
    private const long MostTexts = 1_000_000;

    /// <summary>Answers the requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <returns>What was taken for each, and how many tweets hold what was looked for.</returns>
    public IReadOnlyDictionary<PickRequest, PickWalk> Pick(IReadOnlyList<PickRequest> requests)
    {
        RefuseTooMany(requests);
        var walks = new Dictionary<PickRequest, PickWalk>(ReferenceEqualityComparer.Instance);
        var (hungry, budgets) = (requests.ToList(), requests.Select(r => CandidateBudget.FirstOfSearch(r, requests.Count, operations.Rows)).ToList());
        for (var round = 0; hungry.Count > 0 && round < CandidateBudget.MostRounds; round++)
        {
            Search(hungry, budgets, round, walks);
            budgets = [.. hungry.Zip(budgets).Where(p => walks[p.First].NeedsMore).Select(p => CandidateBudget.Next(p.Second))];
            hungry = [.. hungry.Where(r => walks[r].NeedsMore)];
        }
        return walks;
    }

    private void Search(IReadOnlyList<PickRequest> requests, IReadOnlyList<long> budgets, int round, Dictionary<PickRequest, PickWalk> walks)
    {
        var keys = requests.Zip(budgets, Key).ToList();
        var search = TweetSearch.Run(spark, TableReader.Read(spark, operations), keys, Path.Combine(scratch, $"search-{round}"));
        var places = rankings.Find(requests.SelectMany((r, key) => search.Best[key].Select(t => (r.ClassNumber, t.TweetId))));
        for (var key = 0; key < requests.Count; key++)
        {
            var request = requests[key];
            var candidates = search.Best[key].Select(t => places.TryGetValue((request.ClassNumber, t.TweetId), out var place)
                ? new Candidate(t.TweetId, t.Text, place.Score, place.Rank)
                : new Candidate(t.TweetId, t.Text, null, null));
            var hits = search.Hits.GetValueOrDefault(key);
            walks[request] = PickWalk.Along(request, new CandidateList([.. candidates], hits <= budgets[key]), known[request.ClassNumber]);
            walks[request].Matching = hits;
        }
    }

    // Every task holds so many texts, and so does the driver.
    private static void RefuseTooMany(IReadOnlyList<PickRequest> requests)
    {
        if (requests.Sum(r => CandidateBudget.First(r)) is var texts && texts > MostTexts)
        {
            throw JobException.WrongUsage(string.Create(CultureInfo.InvariantCulture,
                $"{requests.Count:N0} keywords, structures and motifs with as many tweets each as asked for need {texts:N0} candidates in memory, and at most {MostTexts:N0} are held. Lower --nb-tweets-per-kw-final, --nb-tweets-per-kskipngrams or --nb-tweets-per-motif, or how many keywords, structures and motifs there are."));
        }
    }

    private SearchKey Key(PickRequest request, long budget)
    {
        var order = (CandidateOrder.WholeTable)request.Order;
        var prefix = PickHash.Prefix(seed, classes[request.ClassNumber].Name, request.Reason.Source, request.Key);
        return new SearchKey(order.Kind, order.Tokens, request.ClassNumber, prefix, (int)budget, order.Skipped);
    }
}

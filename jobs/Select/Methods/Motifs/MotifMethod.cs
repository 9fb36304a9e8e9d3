using System.Globalization;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>
/// Finds ordered combinations of words that the first tweets of a ranking hold more often than random ones, and looks for them in all tweets: the rule of 2021. Those of all
/// classes are counted together, in one pass over the random tweets, nearly always.
/// </summary>
/// <param name="settings">How.</param>
/// <param name="spark">The session.</param>
/// <param name="scratch">A folder for files of motifs.</param>
internal sealed class MotifMethod(MotifSettings settings, SparkSession spark, string scratch) : ITopTweetsMethod
{
    // Each task holds them, some 100 MB.
    private const int MostAtOnce = 500_000;

    /// <inheritdoc/>
    public long RandomTweets => settings.RandomTweets;

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => settings.TopTweets;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets)
    {
        var (random, count) = tweets.Random();
        var counts = tweets.Classes.Select(c => MotifCount.Of(c, settings, tweets, count)).ToList();
        while (counts.Where(c => !c.IsFinal).ToList() is { Count: > 0 } open)
        {
            var inRandom = InRandom([.. open.SelectMany(c => c.Wanted()).DistinctBy(MotifCount.KeyOf, StringComparer.Ordinal)], random);
            open.ForEach(c => c.Take(inRandom));
        }
        return counts.Select(c => Plan(c.Class, c.Chosen, c.IsCut));
    }

    private MethodPlan Plan(SelectClass selected, IReadOnlyList<ChosenMotif> chosen, bool isCut) => new(selected.Number, MethodName.Motifs, SelectionSource.Motifs, [.. chosen.Select(m => Request(selected, m))])
    {
        Notes =
        [
            .. chosen.Count >= settings.Motifs ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"{chosen.Count:N0} motifs fulfil the rule, and {settings.Motifs:N0} were asked for.") },
            .. isCut ? new[] { "combinations that one of the first tweets alone holds are too many to count, and were left out." } : [],
        ],
        Tables = [new FindingTable("Motifs", ["motif", "in_top", "in_random", "lift"], [.. chosen.Select(m => (IReadOnlyList<object?>)[m.Name, m.InTop, m.InRandom, m.Lift])])],
    };

    private PickRequest Request(SelectClass selected, ChosenMotif motif) => new(
        selected.Number, MethodName.Motifs, new PickReason(SelectionSource.Motifs, Keyword: motif.Name), settings.TweetsPerMotif, new CandidateOrder.WholeTable(SearchKind.Motif, motif.Tokens));

    private string Sent(IReadOnlyList<string[]> motifs)
    {
        var path = Path.Combine(scratch, $"motifs-{Path.GetRandomFileName()}.json");
        MotifSteps.Write(path, motifs);
        return spark.AddFile(path);
    }

    private Dictionary<string, long> InRandom(IReadOnlyList<string[]> motifs, DataFrame random)
    {
        using var few = ScopedSettings.FewShuffleParts(spark);
        return motifs.Chunk(MostAtOnce)
            .SelectMany(part => MotifSteps.Count(random, Sent(part)).Collect<(int Motif, long Tweets)>().Select(c => (Key: MotifCount.KeyOf(part[c.Motif]), c.Tweets)))
            .ToDictionary(c => c.Key, c => c.Tweets, StringComparer.Ordinal);
    }
}

using System.Globalization;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>
/// Finds ordered combinations of words that the first tweets of a ranking hold more often than random ones, and looks for them in all tweets: the rule of 2021. Those of all
/// classes are counted together.
/// </summary>
/// <param name="settings">How.</param>
/// <param name="spark">The session.</param>
/// <param name="operations">The table of operations, of which random tweets are taken.</param>
/// <param name="scratch">A folder for files of motifs.</param>
internal sealed class MotifMethod(MotifSettings settings, SparkSession spark, InputTable operations, string scratch) : ITopTweetsMethod
{
    // Each task holds them, and for some random tweets the driver: some 100 MB.
    private const int MostAtOnce = 500_000;

    // A text of a thousand words would have 166 million combinations of three.
    private const int MostTokens = 200;

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => settings.TopTweets;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets)
    {
        var random = RandomSample.Draw(spark, operations, settings.RandomTweets, settings.Seed);
        var tops = Tops(tweets);
        var counts = tweets.Classes.ToDictionary(c => c, c => new MotifCount(settings, c.Labels.UsedMotifs, [.. tops[c.Number]], random.Count));
        while (counts.Values.Where(c => !c.IsFinal).ToList() is { Count: > 0 } open)
        {
            See(open, random);
            while (Together(open.Select(c => c.Promising())) is { Count: > 0 } promising)
            {
                var exact = CountInAll(promising, random.SocialTokens);
                open.ForEach(c => c.Take(promising, exact));
            }
            open.ForEach(c => c.Lower());
        }
        return counts.Select(c => Plan(c.Key, c.Value));
    }

    private static void See(List<MotifCount> counts, RandomSample random)
    {
        for (var open = counts; open.Count > 0; open = [.. open.Where(c => c.Widen())])
        {
            var unseen = Together(open.Select(c => c.Unseen()));
            var seen = unseen.Chunk(MostAtOnce)
                .SelectMany(part => random.CountInSome(part).Select(c => (Key: MotifCount.KeyOf(part[c.Motif]), c.Tweets)))
                .ToDictionary(c => c.Key, c => c.Tweets, StringComparer.Ordinal);
            open.ForEach(c => c.See(seen, random.OneOf));
        }
    }

    private ILookup<int, IReadOnlyList<string>> Tops(ReadTweets tweets) => tweets.Tops(_ => settings.TopTweets)
        .Select(RankingReader.ClassNumber, OperationsTable.SocialTokens)
        .Collect<(int Class, string?[]? Tokens)>()
        .ToLookup(t => t.Class, t => (IReadOnlyList<string>)[.. MotifTokens.Of(t.Tokens ?? []).Take(MostTokens)]);

    private MethodPlan Plan(SelectClass selected, MotifCount count) => new(selected.Number, MethodName.Motifs, SelectionSource.Motifs, [.. count.Chosen.Select(m => Request(selected, m))])
    {
        Notes =
        [
            .. count.Chosen.Count >= settings.Motifs ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"{count.Chosen.Count:N0} motifs fulfil the rule, and {settings.Motifs:N0} were asked for.") },
            .. count.CutAt == 0 ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"combinations that fewer than {count.CutAt:N0} of the first tweets hold are too many to count, and were left out.") },
        ],
        Tables = [new FindingTable("Motifs", ["motif", "in_top", "in_random", "lift"], [.. count.Chosen.Select(m => (IReadOnlyList<object?>)[m.Name, m.InTop, m.InRandom, m.Lift])])],
    };

    private PickRequest Request(SelectClass selected, ChosenMotif motif) => new(
        selected.Number, MethodName.Motifs, new PickReason(SelectionSource.Motifs, Keyword: motif.Name), settings.TweetsPerMotif, new CandidateOrder.WholeTable(SearchKind.Motif, motif.Tokens));

    private static List<string[]> Together(IEnumerable<IReadOnlyList<string[]>> motifs) => [.. motifs.SelectMany(m => m).DistinctBy(MotifCount.KeyOf, StringComparer.Ordinal)];

    private Dictionary<string, long> CountInAll(IReadOnlyList<string[]> motifs, DataFrame random)
    {
        using var few = ScopedSettings.FewShuffleParts(spark);
        return motifs.Chunk(MostAtOnce)
            .SelectMany(part => MotifSteps.Count(random, Sent(part)).Collect<(int Motif, long Tweets)>().Select(c => (Key: MotifCount.KeyOf(part[c.Motif]), c.Tweets)))
            .ToDictionary(c => c.Key, c => c.Tweets, StringComparer.Ordinal);
    }

    private string Sent(IReadOnlyList<string[]> motifs)
    {
        var path = Path.Combine(scratch, $"motifs-{Path.GetRandomFileName()}.json");
        MotifSteps.Write(path, motifs);
        return spark.AddFile(path);
    }
}

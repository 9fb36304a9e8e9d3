using System.Globalization;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Finds ordered combinations of words that the first tweets of a ranking hold more often than random ones, and looks for them in all tweets: the rule of 2021.</summary>
/// <param name="settings">How.</param>
internal sealed class MotifMethod(MotifSettings settings) : ITopTweetsMethod
{
    // Combinations that fewer of the first tweets hold are counted only if one of them could still be chosen: they are many.
    private static readonly long[] Thresholds = [10, 5, 3, 2, 1];

    /// <inheritdoc/>
    public long RandomTweets => settings.RandomTweets;

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => settings.TopTweets;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets)
    {
        var (random, count) = tweets.Random();
        return [.. tweets.Classes.Select(c => Plan(c, Choose(c, tweets.Top(c, settings.TopTweets), random, count)))];
    }

    private MethodPlan Plan(SelectClass selected, IReadOnlyList<ChosenMotif> chosen) => new(selected.Number, MethodName.Motifs, SelectionSource.Motifs, [.. chosen.Select(m => Request(selected, m.Tokens))])
    {
        Notes = chosen.Count >= settings.Motifs ? [] : [string.Create(CultureInfo.InvariantCulture, $"{chosen.Count:N0} motifs fulfil the rule, and {settings.Motifs:N0} were asked for.")],
        Tables = [new FindingTable("Motifs", ["motif", "in_top", "in_random", "lift"], [.. chosen.Select(m => (IReadOnlyList<object?>)[string.Join(' ', m.Tokens), m.InTop, m.InRandom, m.Lift])])],
    };

    private PickRequest Request(SelectClass selected, IReadOnlyList<string> tokens) => new(
        selected.Number, MethodName.Motifs, new PickReason(SelectionSource.Motifs, Keyword: string.Join(' ', tokens)), settings.TweetsPerMotif, new CandidateOrder.WholeTable(SearchKind.Motif, tokens));

    private IReadOnlyList<ChosenMotif> Choose(SelectClass selected, DataFrame top, DataFrame random, long randomTweets)
    {
        var tweets = top.Select(OperationsTable.SocialTokens).Collect<string?[]?>().Select(t => MotifTokens.Of(t ?? [])).ToList();
        if (tweets.Count == 0 || randomTweets == 0)
            return [];
        var candidates = new MotifCandidates(tweets);
        foreach (var least in Thresholds)
        {
            var counted = InRandom(candidates.AtLeast(least), random);
            // Where there are no tweets there are no candidates, and the rule is not defined.
            var choice = MotifChoice.Choose(counted, Math.Max(1, tweets.Count), Math.Max(1, randomTweets), settings.LeastRandom, settings.Motifs, selected.Labels.UsedMotifs);
            if (least == 1 || choice.IsFinal(least - 1))
                return choice.Chosen;
        }
        throw new InvalidOperationException("The last threshold counts every combination.");
    }

    private static List<(string[] Tokens, long InTop, long InRandom)> InRandom(IReadOnlyList<(string[] Tokens, long Tweets)> candidates, DataFrame random)
    {
        var counts = candidates.Count == 0 ? [] : MotifSteps.Count(random, [.. candidates.Select(c => c.Tokens)]).Collect<(int Motif, long Tweets)>().ToDictionary(c => c.Motif, c => c.Tweets);
        return [.. candidates.Select((c, i) => (c.Tokens, c.Tweets, counts.GetValueOrDefault(i)))];
    }
}

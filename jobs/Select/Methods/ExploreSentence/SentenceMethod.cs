using System.Globalization;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.SkipGrams;
using LaborSpark.Jobs.Tables;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.ExploreSentence;

/// <summary>Finds the most frequent k-skip-n-grams of top tweets, and looks for them in all tweets. Those of all classes are counted together.</summary>
/// <param name="settings">How.</param>
/// <param name="spark">The session.</param>
internal sealed class SentenceMethod(SentenceSettings settings, SparkSession spark) : ITopTweetsMethod
{
    // Of frequent structures most say nothing: about so many are looked at for one that is taken.
    private const int LookedAt = 40;

    // Of tweets of some 15 tokens: each of the few parts of a shuffle then adds up 7 million, some 300 MB.
    private const long FewGrams = 30_000_000;
    private const long TokensPerTweet = 15;

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => selected.Top;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets)
    {
        var structures = Structures(tweets);
        return tweets.Classes.Select(c => Plan(c, structures[c.Number]));
    }

    private MethodPlan Plan(SelectClass selected, List<(string[] Tokens, long Count)> structures) => new(
        selected.Number, MethodName.Sentence, SelectionSource.ExploreSentence, [.. structures.Select(s => Request(selected, s.Tokens))])
    {
        Notes = structures.Count >= settings.Structures ? [] : [$"the top tweets have {structures.Count} structures that are not mostly tags and punctuation, and {settings.Structures} were asked for."],
        Tables = [new FindingTable("Structures", ["structure", "count"], [.. structures.Select(s => (IReadOnlyList<object?>)[string.Join(' ', s.Tokens), s.Count])])],
    };

    private PickRequest Request(SelectClass selected, string[] tokens) => new(
        selected.Number, MethodName.Sentence, new PickReason(SelectionSource.ExploreSentence, SkipGram: string.Join(' ', tokens)), settings.TweetsPerStructure,
        new CandidateOrder.WholeTable(SearchKind.SkipGram, tokens, settings.Grams.Skipped ?? 0));

    // The rule that drops structures is ours, not Spark's: more are asked for until enough pass it, first of those that occur more than once.
    private Dictionary<int, List<(string[] Tokens, long Count)>> Structures(ReadTweets tweets)
    {
        var kept = new Dictionary<int, List<(string[] Tokens, long Count)>>();
        var open = tweets.Classes;
        for (var (most, least) = (settings.Structures * LookedAt, 2L); open.Count > 0; (most, least) = (most * 10, 1))
        {
            var grams = Top(tweets, open, most, least);
            foreach (var selected in open)
                kept[selected.Number] = [.. grams[selected.Number].Where(g => !Udfs.SkipGrams.IsMostlyTagsAndPunctuation(g.Tokens)).Take(settings.Structures)];
            open = [.. open.Where(c => kept[c.Number].Count < settings.Structures && (least > 1 || grams[c.Number].Count() == most))];
        }
        return kept;
    }

    private ILookup<int, (string[] Tokens, long Count)> Top(ReadTweets tweets, IReadOnlyList<SelectClass> classes, int most, long least)
    {
        var grams = classes.Sum(c => c.Top) * TokensPerTweet * new SkipGramPattern(settings.Grams.Size, settings.Grams.Skipped ?? 0).PerToken;
        using var few = grams <= FewGrams ? ScopedSettings.FewShuffleParts(spark) : null;
        // By its default Spark would put all of a class's grams in order in one task where more than a thousand are asked for.
        using var limited = new ScopedSettings(spark, ("spark.sql.optimizer.windowGroupLimitThreshold", most.ToString(CultureInfo.InvariantCulture)));
        var tops = tweets.Tops(c => classes.Contains(c) ? c.Top : 0).Select(RankingReader.ClassNumber, OperationsTable.SocialTokens);
        return SkipGramCounts.Top(tops, settings.Grams, most, least);
    }
}

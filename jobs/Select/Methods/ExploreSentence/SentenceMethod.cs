using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.SkipGrams;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.ExploreSentence;

/// <summary>Finds the most frequent k-skip-n-grams of top tweets, and looks for them in all tweets.</summary>
/// <param name="settings">How.</param>
internal sealed class SentenceMethod(SentenceSettings settings) : ITopTweetsMethod
{
    // Of frequent structures most say nothing: about so many are looked at for one that is taken.
    private const int LookedAt = 40;

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => selected.Top;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets) => tweets.Classes.Select(c => Plan(c, Structures(tweets.Top(c, c.Top).Select(OperationsTable.SocialTokens))));

    private MethodPlan Plan(SelectClass selected, List<(string[] Tokens, long Count)> structures) => new(
        selected.Number, MethodName.Sentence, SelectionSource.ExploreSentence, [.. structures.Select(s => Request(selected, s.Tokens))])
    {
        Notes = structures.Count >= settings.Structures ? [] : [$"the top tweets have {structures.Count} structures that are not mostly tags and punctuation, and {settings.Structures} were asked for."],
        Tables = [new FindingTable("Structures", ["structure", "count"], [.. structures.Select(s => (IReadOnlyList<object?>)[string.Join(' ', s.Tokens), s.Count])])],
    };

    private PickRequest Request(SelectClass selected, string[] tokens) => new(
        selected.Number, MethodName.Sentence, new PickReason(SelectionSource.ExploreSentence, SkipGram: string.Join(' ', tokens)), settings.TweetsPerStructure,
        new CandidateOrder.WholeTable(SearchKind.SkipGram, tokens, settings.Grams.Skipped ?? 0));

    // The rule that drops structures is ours, not Spark's: more are asked for until enough pass it.
    private List<(string[] Tokens, long Count)> Structures(DataFrame tops)
    {
        for (var most = settings.Structures * LookedAt; ; most *= 10)
        {
            var grams = SkipGramCounts.Top(tops, settings.Grams, most).Collect<(string[] Tokens, long Count)>().ToList();
            var kept = grams.Where(g => !Udfs.SkipGrams.IsMostlyTagsAndPunctuation(g.Tokens)).Take(settings.Structures).ToList();
            if (kept.Count == settings.Structures || grams.Count < most)
                return kept;
        }
    }
}

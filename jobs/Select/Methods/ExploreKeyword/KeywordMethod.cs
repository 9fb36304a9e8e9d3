using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Select.Lifts;
using LaborSpark.Jobs.Select.MaskedModels;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>Finds words that top tweets hold more often than others, asks a masked language model for words in their places, and looks for those in all tweets.</summary>
/// <param name="settings">How.</param>
/// <param name="spark">The session.</param>
/// <param name="words">The word count of the random set.</param>
/// <param name="stopWords">The words that are no keywords.</param>
/// <param name="scratch">A free path.</param>
/// <param name="progress">Is told how far the model is.</param>
internal sealed class KeywordMethod(KeywordSettings settings, SparkSession spark, DataFrame words, IReadOnlySet<string> stopWords, string scratch, IProgressReport progress) : ITopTweetsMethod
{
    /// <summary>The step in which the model is asked, of the usual size for minutes.</summary>
    public const string ModelStep = "select: ask the model";

    /// <inheritdoc/>
    public long TopRows(SelectClass selected) => selected.Top;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(ReadTweets tweets)
    {
        var all = words.Collect<(string? Word, long Count, long Tweets)>().Where(w => w.Word is not null).Select(w => new AllCount(w.Word!, w.Count, w.Tweets)).ToList();
        var top = KeywordSteps.TopCounts(tweets.Tops(c => c.Top)).Collect<(int Class, string Word, long Occurrences, long Tweets)>()
            .ToLookup(r => r.Class, r => new TopCount(r.Word, r.Occurrences, r.Tweets));
        var choices = tweets.Classes.Select(c => KeywordChoice.Of(c, top[c.Number], all, stopWords, settings)).ToList();
        return settings.ModelPath is null ? choices.Select(c => c.PlanWithoutModel()) : WithModel(tweets, choices, settings.ModelPath);
    }

    private List<MethodPlan> WithModel(ReadTweets tweets, IReadOnlyList<KeywordChoice> choices, string modelPath)
    {
        var keys = choices.SelectMany(c => c.Lifted.Select(k => (Choice: c, Keyword: k))).ToList();
        var search = TweetSearch.Run(spark, tweets.Tops(c => c.Top), [.. keys.Select(k => Key(k.Choice, k.Keyword))], scratch);
        progress.Begin(ModelStep);
        using var model = FillMask.Open(modelPath, settings.VocabPath);
        var proposals = choices.Select(c => Proposals(model, c, keys.FindIndex(k => k.Choice == c), search)).ToList();
        progress.Begin(MethodPlan.Step);
        return [.. choices.Zip(proposals, (choice, proposed) => choice.PlanWith(proposed))];
    }

    private SearchKey Key(KeywordChoice choice, string keyword) =>
        new(SearchKind.Keyword, [KeywordText.Of(keyword)], choice.Class.Number, 0, settings.TweetsPerMask, 0);

    // For each keyword of the class, for each of its tweets: the words proposed.
    private List<(string Keyword, IReadOnlyList<IReadOnlyList<string>> Words)> Proposals(FillMask model, KeywordChoice choice, int firstKey, TweetSearch search)
    {
        var masked = choice.Lifted.Select((keyword, i) => search.Best[firstKey + i].Select(t => Masked(choice.Class, keyword, t)).OfType<string>().ToList()).ToList();
        var filled = model.Propose([.. masked.SelectMany(texts => texts)], settings.ProposalsPerTweet, (done, of) => progress.Advance(done, of));
        var words = filled.Select(p => (IReadOnlyList<string>)[.. p.Select(x => MaskedModels.Proposals.Word(x.Token, stopWords)).OfType<string>()]).ToList();
        return [.. choice.Lifted.Select((keyword, i) => (keyword, (IReadOnlyList<IReadOnlyList<string>>)words.GetRange(masked.Take(i).Sum(m => m.Count), masked[i].Count)))];
    }

    private string? Masked(SelectClass selected, string keyword, TweetSearch.FoundTweet tweet)
    {
        var prefix = PickHash.Prefix(settings.Seed, selected.Name, Findings.SelectionSource.ExploreKeyword, "mask " + keyword);
        return MaskedText.Of(tweet.Text, PythonText.ToLower(tweet.Text), KeywordText.Of(keyword), PickHash.Of(prefix, System.Text.Encoding.UTF8.GetBytes(tweet.TweetId)));
    }
}

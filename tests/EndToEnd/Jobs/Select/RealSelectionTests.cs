using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Spark;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Every method on the real tweets, with the model, in one run for all classes; and once more on other partitions.</summary>
[TestFixture]
internal sealed class RealSelectionTests
{
    // What the reference's keyword and structure rules leave out.
    private const string Punctuation = """!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""";
    private readonly ScratchFolder _folder = new();
    private Selection _selection = null!;
    private Dictionary<string, string[]> _socialTokens = null!;

    private SelectOptions Options => new()
    {
        InferenceFolder = RealTweets.Inference,
        DataFolder = "d",
        Inference = _folder["inference"],
        Operations = RealTweets.PreprocessTable,
        Wordcount = RealTweets.WordcountTable,
        Labels = SharedData.Find("data/labels/jul23_iter0/preprocessed"),
        Output = _folder["out"],
        MethodsText = "exploit,keyword,sentence,motifs,adaptive,uncertainty",
        Model = SharedData.Find("data/model/tiny-bert-mlm.onnx"),
        Vocab = SharedData.Find("data/vocab/vocab.txt"),
        ExportsText = "label-studio,prodigy,qualtrics",
    };

    [OneTimeSetUp]
    public void Select()
    {
        // Rankings are looked for where an inference has them.
        Directory.CreateDirectory(_folder["inference"]);
        Directory.CreateSymbolicLink(_folder["inference", "output"], Path.GetDirectoryName(Path.GetDirectoryName(RealTweets.RankedTable("job_offer")))!);
        _selection = Run(Options);
        var ids = string.Join("', '", _selection.Classes.SelectMany(c => c.Tweets).Select(t => t.TweetId).Distinct());
        using var session = JobsOnSpark.NewSession();
        _socialTokens = session.Spark.Read().Parquet(RealTweets.PreprocessTable).Filter($"tweet_id IN ('{ids}')").Select("tweet_id", "tokenized_preprocessed_text")
            .Collect<(string Id, string[] Tokens)>().ToDictionary(r => r.Id, r => r.Tokens);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    [SecondSuite("A second selection of all. The normal suite has other files and partitions in SelectIndependenceTests.")]
    public void Select_OtherPartitions_ChangeNoByte()
    {
        Run(Options with { Output = _folder["again"] }, ("spark.sql.shuffle.partitions", "17"), ("spark.sql.files.maxPartitionBytes", "300000"));
        Assert.That(SelectedFiles.Contents(_folder["again"]), Is.EqualTo(SelectedFiles.Contents(_folder["out"])));
    }

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Select_RealTweets_HaveTheReferencesNumbers(string className)
    {
        var selected = Class(className);
        Assert.That(
            ($"{selected.RandomTweets}", selected.BaseRank, selected.Ranked), Is.EqualTo((Golden.RandomTweets, (long)Golden.BaseRank(className), (long)Golden.Joined(className))));
    }

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Select_EachTweet_HasTheReferencesScoreAndRank(string className)
    {
        var ranking = Golden.Ranking(className);
        Assert.That(Class(className).Tweets.Select(t => ((string?)t.TweetId, (double?)t.Score)), Is.EqualTo(Class(className).Tweets.Select(t => ranking[(int)t.Rank - 1])).And.Not.Empty);
    }

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Select_NoTweet_IsLabelledAlready(string className)
    {
        var labelled = new[] { "train", "val" }.SelectMany(set => SelectedFiles.Records(Path.Combine(Options.LabelsPath, $"{set}_{className}.csv"))).Select(r => r["tweet_id"]);
        Assert.That(Class(className).Tweets.Select(t => t.TweetId).Intersect(labelled), Is.Empty);
    }

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Keyword_Lifts_EqualTheReferencesToTheBit(string className)
    {
        var reference = Golden.Lifts(className);
        var both = Method(className, SelectionSource.ExploreKeyword).Tables[0].Rows.Where(r => reference.ContainsKey((string)r[0]!)).ToList();
        Assert.That(both.Select(r => ((long)r[1]!, (long)r[2]!, (double)r[4]!)), Is.EqualTo(both.Select(r => reference[(string)r[0]!])).And.Not.Empty);
    }

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Sentence_Structures_AreTheReferencesFirstThatSaySomething(string className) => Assert.That(
        Method(className, SelectionSource.ExploreSentence).Tables.Single().Rows.Select(r => $"{r[0]} {r[1]}"),
        Is.EqualTo(Golden.SkipGrams(className).Where(g => SaysSomething(g.Tokens)).Take(5).Select(g => $"{string.Join(' ', g.Tokens)} {g.Count}")));

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Keyword_EachOfItsTweets_HoldsItAsItIs(string className) =>
        Assert.That(Reasons(className, SelectionSource.ExploreKeyword).Where(r => !r.Tweet.Text.Contains(Plain(r.Reason.Keyword), StringComparison.OrdinalIgnoreCase)), Is.Empty);

    [TestCaseSource(typeof(Golden), nameof(Golden.Classes))]
    public void Sentence_EachOfItsTweets_HoldsTheStructure(string className) =>
        Assert.That(Reasons(className, SelectionSource.ExploreSentence).Where(r => !HoldsSkipGram(_socialTokens[r.Tweet.TweetId], r.Reason.SkipGram.Split(' '))), Is.Empty);

    [TestCase(SelectionSource.Exploit)]
    [TestCase(SelectionSource.ExploreKeyword)]
    [TestCase(SelectionSource.ExploreSentence)]
    [TestCase(SelectionSource.Motifs)]
    [TestCase(SelectionSource.Adaptive)]
    [TestCase(SelectionSource.Uncertainty)]
    public void Select_EachMethod_FindsTweets(string source) => Assert.That(Golden.Classes.SelectMany(c => Reasons(c, source)), Is.Not.Empty);

    private static Selection Run(SelectOptions options, params (string Key, string Value)[] settings)
    {
        SelectJob? opened = null;
        JobsOnSpark.Run(() => opened = SelectJob.Open(options, SmallSelection.StopWords), settings);
        return opened!.Selection!;
    }

    private static bool SaysSomething(string[] tokens) =>
        (tokens.Count(t => t.Contains('<')) + tokens.Where(t => t.Length == 1 && Punctuation.Contains(t[0])).Distinct().Count()) / (double)tokens.Length < 2.0 / 3;

    // NLTK takes the first token of four and any three of the five after it, in order.
    private static bool HoldsSkipGram(string[] tokens, string[] gram) => Enumerable.Range(0, tokens.Length)
        .Any(start => tokens[start] == gram[0] && tokens.Skip(start + 1).Take(5).Aggregate(1, (found, token) => found < gram.Length && token == gram[found] ? found + 1 : found) == gram.Length);

    private static string Plain(string keyword) => keyword.StartsWith("##", StringComparison.Ordinal) ? keyword[2..] : keyword;

    private ClassSelection Class(string name) => _selection.Classes.Single(c => c.Class == name);

    private MethodFindings Method(string className, string source) => Class(className).Methods.Single(m => m.Source == source);

    private IEnumerable<(SelectedTweet Tweet, PickReason Reason)> Reasons(string className, string source) =>
        Class(className).Tweets.SelectMany(t => t.Reasons.Where(r => r.Source == source).Select(r => (t, r)));
}

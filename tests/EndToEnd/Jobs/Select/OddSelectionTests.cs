using System.Text.Json;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Texts, ids and classes that break what does not expect them, all in one run.</summary>
[TestFixture]
internal sealed class OddSelectionTests
{
    private const string Hostile = "=cmd()|\"x\", <script>alert(1)</script>\nnext ${q} [[Block]] 'line' ; here";

    // By rank. The first four have each odd keyword twice; the seventh to ninth hold what they would match as regular expressions, the tenth and eleventh hold two of them within words.
    private static readonly (string Id, string? Text)[] Tweets =
    [
        ("a1", "c++ a.b one"), ("b/2", "c++ (x two"), ("c 3", "a.b [y] three"), ("é4", "(x [y] four"), ("e5", null), ("=6", Hostile),
        ("g7", "ccc"), ("h8", "axb"), ("i9", "y"), ("j10", "z c++z"), ("k11", "A.Bc"), ("l12", "twelfth"), ("m13", "thirteenth"), ("n14", ""), ("o15", "fifteenth"), ("p16", "sixteenth"),
        ("q17", "seventeenth"), ("r18", "eighteenth"), ("s19", "nineteenth"), ("t20", "twentieth"),
    ];

    private readonly SmallSelection _small = new();
    private Selection _selection = null!;

    [OneTimeSetUp]
    public void Select()
    {
        _small.Tweets(string.Join(", ", Tweets.Select(t => $"({Sql(t.Id)}, {Sql(t.Text)})")));
        foreach (var name in new[] { "odd", "zero" })
        {
            _small.Scores(name, string.Join(", ", Tweets.Select((t, index) => $"({Sql(t.Id)}, 0.{99 - (2 * index)}D)")));
            _small.Labels(name, [], []);
        }
        _small.Merge(0.3);
        _selection = _small.Select(_small.Options with
        {
            MethodsText = "exploit,keyword,sentence,motifs,adaptive,uncertainty",
            BaseRatesText = SettingPairs.Join(["zero=0.01"]),
            TweetsExploit = 6,
            TweetsAdaptive = 1_000,
            MinMotifCount = 1,
            // In half of exp(1) = 2.7 resamples a word of one tweet is not drawn at all, one of two tweets in one of 7.4: with 0.5 the interval of the latter alone begins above 0.
            Confidence = 0.5,
            ExportsText = "label-studio,prodigy,qualtrics",
        }).Selection;
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _small.Dispose();

    [Test]
    public void Keyword_OfRegexCharacters_IsLookedForAsItIs() => Assert.That(
        Method("odd", "explore_keyword").Outcomes.Select(o => (o.Reason.Keyword, o.Matching)), Is.EqualTo(new (string, long?)[] { ("(x", 2), ("[y]", 2), ("a.b", 3), ("c++", 3) }));

    [TestCase("(x", "b/2", "é4")]
    [TestCase("[y]", "c 3", "é4")]
    [TestCase("a.b", "a1", "c 3", "k11")]
    [TestCase("c++", "a1", "b/2", "j10")]
    public void Keyword_OfRegexCharacters_FindsItsTweets(string keyword, params string[] ids) =>
        Assert.That(Class("odd").Tweets.Where(t => t.Reasons.Contains(new PickReason("explore_keyword", keyword))).Select(t => t.TweetId), Is.EqualTo(ids));

    // The fifth has no text.
    [Test]
    public void Exploit_TweetWithoutText_IsPassedOverAndCounted() => Assert.That(Method("odd", "exploit").Outcomes.Single().Dropped, Is.EqualTo(new Dictionary<string, long> { ["no text"] = 1 }));

    [Test]
    public void Adaptive_MoreThanThereAre_TakesAllWithText() =>
        Assert.That(Class("odd").Tweets.Select(t => t.TweetId), Is.EqualTo(Tweets.Where(t => t.Text is not null).Select(t => t.Id)));

    [Test]
    public void Csv_HostileText_ComesBackAsItIs() => Assert.That(
        SelectedFiles.Records(_small["out", "odd_to_label.csv"]).Select(r => (r["tweet_id"], r["text"])), Is.EqualTo(Tweets.Where(t => t.Text is not null).Select(t => (t.Id, t.Text!))));

    [Test]
    public void LabelStudio_HostileText_ComesBackAsItIs() =>
        Assert.That(Fields(JsonDocument.Parse(_small.Written("odd_label_studio.json")).RootElement.EnumerateArray().Select(task => task.GetProperty("data"))), Does.Contain(Hostile));

    [Test]
    public void Prodigy_HostileText_ComesBackAsItIs() =>
        Assert.That(Fields(_small.Written("odd_prodigy.jsonl").TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)), Does.Contain(Hostile));

    [Test]
    public void Qualtrics_HostileText_IsHtmlOnOneLine() => Assert.That(
        _small.Written("odd_qualtrics.txt"),
        Does.Contain("\n=cmd()|&quot;x&quot;, &lt;script&gt;alert(1)&lt;/script&gt;<br>next &#36;{q} &#91;&#91;Block]] &#39;line&#39; ; here<br><br>Does this tweet belong to the class odd?\n"));

    [Test]
    public void Report_HostileText_RunsNoScript() => Assert.That(_small.Written("report.html"), Does.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script>alert"));

    [Test]
    public void Select_NoLabels_AreCountedAsNone() => Assert.That((Class("odd").Labelled, Class("odd").Positives), Is.EqualTo((0L, 0L)));

    // A hundredth of twenty tweets is none.
    [Test]
    public void Zero_NoTopTweets_StillSendsTheBest() =>
        Assert.That(Class("zero").Tweets.Where(t => t.Reasons.Contains(new PickReason("exploit"))).Select(t => t.TweetId), Is.EqualTo(["a1", "b/2", "c 3", "é4", "=6", "g7"]));

    [TestCase("explore_keyword", "no keyword was left to look for.")]
    [TestCase("explore_sentence", "the top tweets have 0 structures that are not mostly tags and punctuation, and 5 were asked for.")]
    public void Zero_NoTopTweets_SaysWhatIsMissing(string source, string note) => Assert.That(Method("zero", source).Notes, Does.Contain(note));

    // Spark would take ${q} for a variable of the query.
    private static string Sql(string? text) => text is null ? "NULL" : $"'{string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\u{(int)c:X4}"))}'";

    private static IEnumerable<string?> Fields(IEnumerable<JsonElement> tasks) => tasks.Select(task => task.GetProperty("text").GetString());

    private ClassSelection Class(string name) => _selection.Classes.Single(c => c.Class == name);

    private MethodFindings Method(string className, string source) => Class(className).Methods.Single(m => m.Source == source);
}

using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Settings;
using LaborSpark.Spark;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Other ways than <see cref="SmallSelectionTests"/> to select of class <c>c</c>, a run each.</summary>
[TestFixture]
internal sealed class SelectWaysTests
{
    private static SmallSelection Tables => TwentyTweets.Tables;

    private static SelectOptions Options => TwentyTweets.AllMethods(Tables.Options) with { ClassesText = "c", Output = Tables["other"], ExportsText = null };

    // Five are top tweets. Upwards 5 and 4, the greater half; downwards 6 and 7 are labelled.
    [Test]
    public void Exploit_SampleBaseRank_TakesBothSides() =>
        Assert.That(Ids(Options with { MethodsText = "exploit", ExploitMethodText = "sample_base_rank" }), Is.EqualTo(["104", "105", "108"]));

    [Test]
    public void Exploit_RandomSampleOfTopTweets_TakesTheFirstByHash()
    {
        var first = Tables.Spark.Sql("SELECT id FROM VALUES ('101'), ('103'), ('104'), ('105') AS t(id) ORDER BY xxhash64(42L, 'c', 'exploit', '', id) LIMIT 3").Collect<string>();
        Assert.That(Ids(Options with { MethodsText = "exploit", ExploitMethodText = "random_sample_top_tweets" }), Is.EqualTo(first.Order(StringComparer.Ordinal)));
    }

    // Eight have a score of 0.62 or more. Of these 2, 6 and 7 are labelled, and 8 says what 1 says.
    [TestCase(3, "101", "103", "104", "105")]
    [TestCase(6, "101", "103", "104", "105", "109", "110")]
    public void Exploit_Floor_WidensDownToIt(int tweets, params string[] ids) => Assert.That(Ids(Options with { MethodsText = "exploit", TweetsExploit = tweets, Floor = 0.62 }), Is.EqualTo(ids));

    [Test]
    public void Quota_OfTheBest_KeepsTheFirst() =>
        Assert.That(Ids(Options with { MethodsText = "adaptive", QuotasText = "adaptive=2" }), Is.EqualTo(["101", "103"]));

    [Test]
    public void Quota_OfAMethodWithKeywords_LeavesNoneOut()
    {
        var selected = Select(Options with { MethodsText = "keyword", QuotasText = "keyword=2" });
        Assert.That(
            (selected.Tweets.Count, string.Join(' ', selected.Tweets.SelectMany(t => t.Reasons.Select(r => r.Keyword)).Distinct().Order(StringComparer.Ordinal))),
            Is.EqualTo((2, "apply hiring")));
    }

    [Test]
    public void Quota_WhatIsOverIt_IsCounted()
    {
        var outcome = Select(Options with { MethodsText = "exploit,adaptive", QuotasText = SettingPairs.Join(["exploit=1", "adaptive=0"]) }).Methods[0].Outcomes.Single();
        Assert.That((outcome.Considered, outcome.Dropped, outcome.Found), Is.EqualTo((4L, new Dictionary<string, long> { ["labelled before"] = 1, ["over the quota"] = 2 }, 1L)));
    }

    // By motifs all of 101, 103, 104 and 118 were sent: what says the same as one of them is not sent either, and no motif of theirs is used again, though its words may be.
    [Test]
    public void Exclude_AnEarlierSelection_SendsOtherTweetsForOtherMotifs()
    {
        Select(Options with { MethodsText = "motifs", TweetsPerMotif = 5, Output = Tables["earlier"] });
        var selected = Select(Options with { MethodsText = "motifs,adaptive", TweetsAdaptive = 20, ExcludeText = Tables["earlier"] });
        Assert.Multiple(() =>
        {
            Assert.That(selected.Methods[0].Tables.Single().Rows.Select(r => $"{r[0]} {r[1]} {r[2]}"), Is.EqualTo(["apply 4 6", "hiring now 2 3"]));
            Assert.That(selected.Tweets.Select(t => t.TweetId), Is.EqualTo(["105", "109", "110", "111", "113", "114", "115", "116", "119", "120"]));
        });
    }

    private static IEnumerable<string> Ids(SelectOptions options) => Select(options).Tweets.Select(t => t.TweetId);

    private static ClassSelection Select(SelectOptions options) => Tables.Select(options).Selection.Classes.Single();
}

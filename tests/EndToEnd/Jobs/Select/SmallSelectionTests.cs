using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Spark;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Every method on <see cref="TwentyTweets"/> in one run, worked out by hand; what hashes decide, Spark's own <c>xxhash64</c> says.</summary>
[TestFixture]
internal sealed class SmallSelectionTests
{
    private static SmallSelection Tables => TwentyTweets.Tables;

    private static JobResult Result => TwentyTweets.Selected.Result;

    [Test]
    public void Select_AClass_CountsItsTweetsAndLabels()
    {
        var c = Class("c");
        Assert.That((c.BaseRate, c.RandomTweets, c.BaseRank, c.Ranked, c.Labelled, c.Positives), Is.EqualTo((0.25, 20L, 5L, 20L, 4L, 1L)));
    }

    // 102, 106 and 107 are labelled, 108 says what 101 says, and 112 what 111 says; 118 is a motif's.
    [Test]
    public void Select_AllMethods_SendEachTweetOnceByRank() =>
        Assert.That(Ids("c"), Is.EqualTo(["101", "103", "104", "105", "109", "110", "111", "113", "118"]));

    [Test]
    public void Select_AllMethods_WriteTheSameToTheTable() => Assert.That(
        SelectedFiles.Records(Table("c")).Select(r => $"{r["tweet_id"]} {r["text"]} {r["score"]} {r["rank"]} {r["label"]}|"),
        Is.EqualTo([
            "101 we are hiring now apply 0.97 1 |", "103 hiring cooks apply 0.87 3 |", "104 hiring nurses apply here 0.82 4 |", "105 got fired today 0.77 5 |", "109 apply sunscreen 0.57 9 |",
            "110 why hiring 0.52 10 |", "111 nothing 1 0.47 11 |", "113 coffee time 0.37 13 |", "118 we won the game 0.12 18 |"]));

    [Test]
    public void Exploit_TopTweets_PassesOverTheLabelled() => Assert.That(Found("c", "exploit"), Is.EqualTo(["101", "103", "104"]));

    [Test]
    public void Exploit_TopTweets_CountsWhatItLookedAt() => Assert.That(Outcome("c", "exploit"), Is.EqualTo("3 asked, 4 looked at: labelled before 1; 3 found, 0 shared"));

    // 1, 3, 4, 5, 9 and 10: 2, 6 and 7 are labelled, 8 is as 1.
    [Test]
    public void Adaptive_Best_PassesOverTheLabelledAndNearIdentical() => Assert.That(Found("c", "adaptive"), Is.EqualTo(["101", "103", "104", "105", "109", "110"]));

    [Test]
    public void Adaptive_Best_CountsWhatItLookedAt() =>
        Assert.That(Outcome("c", "adaptive"), Does.StartWith("6 asked, 10 looked at: labelled before 3, near-identical text 1; 6 found"));

    // The tenth has 0.52, the eleventh 0.47.
    [Test]
    public void Uncertainty_Raw_TakesBothSidesOfOneHalf() => Assert.That(Found("c", "uncertainty"), Is.EqualTo(["109", "110", "111", "113"]));

    [Test]
    public void Uncertainty_Raw_CountsBothSides() => Assert.That(Outcome("c", "uncertainty"), Is.EqualTo("4 asked, 5 looked at: near-identical text 1; 4 found, 2 shared"));

    // Of one positive, 0.72, and one negative, 0.67, every sample is the same: the sigmoid is 2/3 at the one, 1/3 at the other, and one half right between them.
    [Test]
    public void Uncertainty_Calibrated_HasItsRootBetweenTheLabels() =>
        Assert.That((double)Method("c", "uncertainty_calibrated").Tables.Single().Rows.Single()[2]!, Is.EqualTo(0.695).Within(1e-3));

    // Upwards 6, which is labelled, 5 and 4; downwards 7, which is labelled, 8 and 9. 101 is sent for 108.
    [Test]
    public void Uncertainty_Calibrated_TakesBothSidesOfTheRoot() => Assert.That(Found("c", "uncertainty_calibrated"), Is.EqualTo(["101", "104", "105", "109"]));

    [Test]
    public void Uncertainty_Calibrated_CountsBothSides() =>
        Assert.That(Outcome("c", "uncertainty_calibrated"), Is.EqualTo("4 asked, 6 looked at: labelled before 2; 4 found, 4 shared"));

    [Test]
    public void Uncertainty_NoLabelWithAScore_SaysWhyNothingIsCalibrated() => Assert.That(Method("known", "uncertainty_calibrated").Notes, Is.EqualTo([
        "0 tweets of the validation set have a score, 0 of them positive: tweets of both kinds are needed to calibrate scores, so no tweets are chosen by calibrated scores."]));

    // Six words are in one tweet alone, a top tweet: 1/1 x 20/5. "hiring" and "apply" are in six tweets, four of them top tweets; HIRING is another word, "now" a stop word.
    [Test]
    public void Keyword_Lifts_AreThoseOfTheFormula() => Assert.That(
        Method("c", "explore_keyword").Tables[0].Rows.Select(r => $"{r[0]} {r[1]}/{r[2]} {r[3]} {(double)r[4]!:F4} {r[7]}"),
        Is.EqualTo([
            "cooks 1/1 1 4.0000 False", "fired 1/1 1 4.0000 False", "got 1/1 1 4.0000 False", "nurses 1/1 1 4.0000 False", "ohio 1/1 1 4.0000 False", "today 1/1 1 4.0000 False",
            "apply 4/6 6 2.6667 True", "hiring 4/6 6 2.6667 True"]));

    [Test]
    public void Keyword_InAnyLetters_IsLookedForInAllTweets() => Assert.That(
        Method("c", "explore_keyword").Outcomes.Select(o => (o.Reason.Keyword, o.Matching)), Is.EqualTo(new (string, long?)[] { ("apply", 6), ("hiring", 7) }));

    [TestCase("apply", "101", "103", "104", "109")]
    [TestCase("hiring", "101", "103", "104", "110")]
    public void Keyword_ItsTweets_AreTheFirstByHash(string keyword, params string[] unlike) =>
        Assert.That(Found("c", "explore_keyword", keyword), Is.EqualTo(FirstTwo("c", "explore_keyword", keyword, unlike)));

    [Test]
    public void Keyword_InAPositive_IsLookedForWithoutAModel() => Assert.That(Method("known", "explore_keyword").Outcomes.Select(o => o.Reason.Keyword), Is.EqualTo(["apply", "hiring"]));

    [Test]
    public void Keyword_WithoutAModel_SaysSo() => Assert.That(
        Method("known", "explore_keyword").Notes, Is.EqualTo(["no masked language model was given (--model), so the keywords of highest lift are looked for themselves."]));

    // Of two tokens with one at most between them: "hiring apply" is in 101, 103 and 104; all others are in one top tweet, of which the first by the tokens is in 104.
    [Test]
    public void Sentence_Structures_AreTheMostFrequent() => Assert.That(
        Method("c", "explore_sentence").Tables.Single().Rows.Select(r => $"{r[0]} {r[1]}"), Is.EqualTo(["hiring apply 3", "apply here 1"]));

    [Test]
    public void Sentence_ItsTweets_AreTheFirstByHash() =>
        Assert.That(Found("c", "explore_sentence", "hiring apply"), Is.EqualTo(FirstTwo("c", "explore_sentence", "hiring apply", ["101", "103", "104"])));

    [Test]
    public void Sentence_FewerTweetsThanAsked_AreAllTaken() => Assert.That(Found("c", "explore_sentence", "apply here"), Is.EqualTo(["104"]));

    // Of the five top tweets and all twenty: "hiring apply" 4/5 to 5/20; of "now" and "we" 2/5 and 1/5 to 3/20. "apply", "hiring" and "hiring now" share a token with the first, all others are in two tweets at most.
    [Test]
    public void Motifs_Chosen_AreThoseOfTheRule() => Assert.That(
        Method("c", "motifs").Tables.Single().Rows.Select(r => $"{r[0]} {r[1]} {r[2]} {(double)r[3]!:F4}"), Is.EqualTo(["hiring apply 4 5 3.2000", "now 2 3 2.6667", "we 1 3 1.3333"]));

    [Test]
    public void Motifs_FewerThanAsked_IsSaid() => Assert.That(Method("c", "motifs").Notes, Is.EqualTo(["3 motifs fulfil the rule, and 5 were asked for."]));

    [Test]
    public void Motif_ItsTweets_AreTheFirstByHash() =>
        Assert.That(Found("c", "motifs", "hiring apply"), Is.EqualTo(FirstTwo("c", "motifs", "hiring apply", ["101", "103", "104"])));

    // 101 and 108 say the same, and 102 is labelled.
    [TestCase("now", "101")]
    [TestCase("we", "101", "118")]
    public void Motif_FewTweets_AreAllTaken(string motif, params string[] ids) => Assert.That(Found("c", "motifs", motif), Is.EqualTo(ids));

    [Test]
    public void Reasons_OfATweet_AreInTheOrderOfTheMethods() =>
        Assert.That(Class("c").Tweets.Single(t => t.TweetId == "105").Reasons, Is.EqualTo([new PickReason("adaptive"), new PickReason("uncertainty_calibrated")]));

    [Test]
    public void Reasons_OfSeveralMethods_AreEachInTheTable()
    {
        var row = SelectedFiles.Records(Table("c")).Single(r => r["tweet_id"] == "118");
        Assert.That((row["source"], row["keyword"], row["k-skip-n-gram"]), Is.EqualTo(("motifs", "we", "")));
    }

    // Asked for one tweet more than there are; 117 says what the labelled 107 says.
    [Test]
    public void Few_TextOfALabelledTweet_IsPassedOver() =>
        Assert.That(Outcome("few", "adaptive"), Does.StartWith("6 asked, 3 looked at: near-identical text 1, text labelled before 1; 1 found"));

    [Test]
    public void Few_TheRest_IsSelected() => Assert.That(Ids("few"), Is.EqualTo(["111"]));

    [Test]
    public void None_NothingRanked_SelectsNothing() => Assert.That(Ids("none"), Is.Empty);

    [TestCase("c", 9)]
    [TestCase("few", 1)]
    [TestCase("none", 0)]
    public void Ledger_OfAClass_EndsInTheRowsOfItsTable(string className, int rows)
    {
        var table = Result.Tables.Single(t => t.Step == $"select {className}");
        Assert.That((table.Ledger.RowsOut, table.Rows, SelectedFiles.Records(table.Path).Count), Is.EqualTo(((long)rows, (long)rows, rows)));
    }

    [Test]
    public void Output_Folder_HoldsTheFilesOfEachClassAndOfAll()
    {
        string[] endings = ["_label_studio.json", "_prodigy.jsonl", "_qualtrics.txt", "_to_label.csv"];
        Assert.That(
            Directory.GetFileSystemEntries(Path.GetDirectoryName(Table("c"))!).Select(Path.GetFileName),
            Is.EquivalentTo([.. new[] { "c", "few", "known", "none" }.SelectMany(c => endings.Select(e => c + e)), "_manifest.json", "report.html", "selection.json"]));
    }

    private static string Table(string className) => Result.Tables.Single(t => t.Step == $"select {className}").Path;

    private static ClassSelection Class(string name) => TwentyTweets.Selected.Selection.Classes.Single(c => c.Class == name);

    private static IEnumerable<string> Ids(string className) => Class(className).Tweets.Select(t => t.TweetId);

    private static MethodFindings Method(string className, string source) => Class(className).Methods.Single(m => m.Source == source);

    /// <summary>The tweets sent for a method's keyword or structure.</summary>
    private static IEnumerable<string> Found(string className, string source, string key = "") =>
        Class(className).Tweets.Where(t => t.Reasons.Any(r => r.Source == source && r.Keyword + r.SkipGram == key)).Select(t => t.TweetId);

    private static string Outcome(string className, string source)
    {
        var outcome = Method(className, source).Outcomes.Single();
        return $"{outcome.Asked} asked, {outcome.Considered} looked at: {string.Join(", ", outcome.Dropped.Select(d => $"{d.Key} {d.Value}"))}; {outcome.Found} found, {outcome.Shared} shared";
    }

    /// <summary>The two tweets of least hash, of some of which none are alike; 108 counts for 101. By id.</summary>
    private static List<string> FirstTwo(string className, string source, string key, string[] unlike) =>
    [
        .. Tables.Spark.Sql(
            $"""
            SELECT sent FROM (
                SELECT if(id = '108', '101', id) AS sent, min(struct(xxhash64(42L, '{className}', '{source}', '{key}', id), id)) AS place
                FROM (SELECT explode(array('108', '{string.Join("', '", unlike)}')) AS id) GROUP BY 1)
            ORDER BY place LIMIT 2
            """).Collect<string>().Order(StringComparer.Ordinal)!,
    ];
}

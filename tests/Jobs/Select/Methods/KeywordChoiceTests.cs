using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Labels;
using LaborSpark.Jobs.Select.Lifts;
using LaborSpark.Jobs.Select.Methods;
using LaborSpark.Jobs.Select.Methods.ExploreKeyword;
using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Tests.Select.Methods;

/// <summary>
/// A hundred thousand tweets, of which a thousand are top tweets. The words, with their occurrences in top tweets and in all, one in a tweet: fired 50 of 60 (lift 83), axed 40 of 80 (50),
/// let 30 of 3,000 (1, and no more), the 900 of 9,000 (10, a stop word), zap 2 of 2 (100, but seen twice).
/// </summary>
[TestFixture]
internal sealed class KeywordChoiceTests
{
    private static readonly (string Word, long InTop, long InAll)[] Words = [("fired", 50, 60), ("axed", 40, 80), ("let", 30, 3_000), ("the", 900, 9_000), ("zap", 2, 2), ("##d", 50, 60), ("Fired", 30, 40)];
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    // 50/60, 30/40, 40/80: by their lifts. Not: let, whose lift is 1; the, a stop word; zap, seen too seldom; ##d, of which one letter is left.
    [Test]
    public void Of_Words_TakesTheSureOnesByLift() => Assert.That(Choice(TopLift: 10).Lifted, Is.EqualTo(new[] { "fired", "Fired", "axed" }));

    [Test]
    public void Of_MoreThanWanted_TakesTheFirst() => Assert.That(Choice(TopLift: 1).Lifted, Is.EqualTo(new[] { "fired" }));

    [Test]
    public void PlanWithoutModel_Lifted_AreLookedForOnceWhateverTheirCase() =>
        Assert.That(Texts(Choice(TopLift: 10).PlanWithoutModel()), Is.EqualTo(new[] { "fired", "axed" }));

    [Test]
    public void PlanWith_NoProposals_SaysThatNothingIsLeft() =>
        Assert.That(Choice(TopLift: 10).PlanWith([]).Notes, Is.EqualTo(new[] { "no keyword was left to look for." }));

    // One tweet, so each resample draws it: axed 100 times for one keyword and 100 for the other, fired 100 times.
    [Test]
    public void PlanWith_Proposals_TakesTheMostFrequent() =>
        Assert.That(Texts(Choice(Final: 1).PlanWith([("a", [["fired", "axed"]]), ("b", [["axed"]])])), Is.EqualTo(new[] { "axed" }));

    [TestCase("let", TestName = "PlanWith_AProposalOfNoLift_IsLeftOut")]
    [TestCase("zap", TestName = "PlanWith_AProposalSeenTwice_IsLeftOut")]
    [TestCase("unseen", TestName = "PlanWith_AProposalThatNoTweetHolds_IsLeftOut")]
    public void PlanWith_AProposal_IsLeftOut(string word) => Assert.That(Texts(Choice().PlanWith([("a", [[word]])])), Is.Empty);

    [Test]
    public void PlanWith_AProposalInAPositive_IsLeftOutAndNamed()
    {
        var plan = Choice(positive: "They AXED me").PlanWith([("a", [["axed", "fired"]])]);
        Assert.That((string.Join(' ', Texts(plan)), plan.Notes[0]), Is.EqualTo(("fired", "in the text of a positive of the training set already, so not looked for: axed (1).")));
    }

    [Test]
    public void PlanWith_TwoProposalsThatDifferInCase_AreOneKeyword() => Assert.That(Texts(Choice().PlanWith([("a", [["Fired", "fired"]])])), Has.Length.EqualTo(1));

    private static string[] Texts(MethodPlan plan) => [.. plan.Requests.Select(r => ((CandidateOrder.WholeTable)r.Order).Tokens.Single())];

    private KeywordChoice Choice(int TopLift = 10, int Final = 10, string positive = "a new job")
    {
        _folder.Write("train_c.csv", $"tweet_id,text,class\n1,{positive},1\n");
        _folder.Write("val_c.csv", "tweet_id,text,class\n");
        var selected = new SelectClass(0, "c", null!, 0.01, 100_000, 100_000, ClassLabels.Open(_folder.Path, "c", []));
        var settings = new KeywordSettings(TopLift, TweetsPerMask: 10, ProposalsPerTweet: 3, Samples: 100, Final, TweetsPerKeyword: 30, MinFrequency: 1e-5, Confidence: 0.95, Seed: 42, null, "");
        return KeywordChoice.Of(
            selected, Words.Select(w => new TopCount(w.Word, 1, w.InTop)), [.. Words.Select(w => new AllCount(w.Word, w.InAll, w.InAll))], new HashSet<string> { "the" }, settings);
    }
}

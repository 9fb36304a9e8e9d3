using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;

namespace LaborSpark.Jobs.Tests.Select.Picking;

[TestFixture]
internal sealed class PickMergeTests
{
    private static readonly PickReason Exploit = new("exploit");
    private static readonly PickReason Hired = new("explore_keyword", "hired");
    private static readonly PickReason Fired = new("explore_keyword", "fired");

    [Test]
    public void Of_ATweetTakenTwice_IsSentOnceWithBothReasons() =>
        Assert.That(
            Merged([Walk(MethodName.Exploit, Exploit, 3, 7), Walk(MethodName.Keyword, Hired, 7, 9)]),
            Is.EqualTo(new[] { "3: exploit", "7: exploit+hired", "9: hired" }));

    [Test]
    public void Of_NearIdenticalTexts_AreSentOnceWithBothReasons() =>
        Assert.That(
            Merged([Walk(MethodName.Exploit, Exploit, new Candidate("3", "Hired 5!", 0.9, 3)), Walk(MethodName.Keyword, Hired, new Candidate("8", "hired 6!", 0.8, 8))]),
            Is.EqualTo(new[] { "3: exploit+hired" }));

    [Test]
    public void Of_TheSameReasonTwice_IsKeptOnce() =>
        Assert.That(Merged([Walk(MethodName.Exploit, Exploit, 3), Walk(MethodName.Exploit, Exploit, 3)]), Is.EqualTo(new[] { "3: exploit" }));

    [Test]
    public void Of_Tweets_ComeByRank() =>
        Assert.That(Merged([Walk(MethodName.Keyword, Hired, 9, 2, 5)]), Is.EqualTo(new[] { "2: hired", "5: hired", "9: hired" }));

    [Test]
    public void Of_ATweetTakenTwice_CountsAsSharedForTheLater() =>
        Assert.That(Outcomes([Walk(MethodName.Exploit, Exploit, 3, 7), Walk(MethodName.Keyword, Hired, 7, 9)]).Select(o => (o.Found, o.Shared)), Is.EqualTo(new[] { (2L, 0L), (2L, 1L) }));

    [Test]
    public void Of_TwoRequestsOfOneReason_AreOneOutcome() =>
        Assert.That(Outcomes([Walk(MethodName.Exploit, Exploit, 3), Walk(MethodName.Exploit, Exploit, 4, 5)]).Select(o => (o.Asked, o.Considered, o.Found)), Is.EqualTo(new[] { (20L, 3L, 3L) }));

    // One of each keyword in turn: 1 (hired), 4 (fired), 2 (hired); then the quota of three is full.
    [Test]
    public void Of_AQuota_TakesOfEachKeywordInTurn() =>
        Assert.That(
            Merged([Walk(MethodName.Keyword, Hired, 1, 2, 3), Walk(MethodName.Keyword, Fired, 4, 5, 6)], (MethodName.Keyword, 3)),
            Is.EqualTo(new[] { "1: hired", "2: hired", "4: fired" }));

    [Test]
    public void Of_AQuota_CountsATweetOfTwoKeywordsOnce() =>
        Assert.That(
            Merged([Walk(MethodName.Keyword, Hired, 1, 2), Walk(MethodName.Keyword, Fired, 1, 3)], (MethodName.Keyword, 2)),
            Is.EqualTo(new[] { "1: hired+fired", "2: hired" }));

    [Test]
    public void Of_AQuota_TellsHowManyItLeftOut() =>
        Assert.That(
            PickMerge.Of([Walk(MethodName.Keyword, Hired, 1, 2, 3)], new Dictionary<MethodName, int> { [MethodName.Keyword] = 1 }).Outcomes[0].Dropped,
            Is.EqualTo(new Dictionary<string, long> { ["over the quota"] = 2 }));

    [Test]
    public void Of_AQuotaOfAnotherMethod_ChangesNothing() =>
        Assert.That(Merged([Walk(MethodName.Keyword, Hired, 1, 2)], (MethodName.Exploit, 0)), Has.Length.EqualTo(2));

    [Test]
    public void Of_Nothing_IsEmpty() => Assert.That(PickMerge.Of([], new Dictionary<MethodName, int>()).Tweets, Is.Empty);

    [Test]
    public void Of_Counts_AddUp()
    {
        var (tweets, outcomes) = PickMerge.Of([Walk(MethodName.Exploit, Exploit, 3, 7), Walk(MethodName.Keyword, Hired, 7, 9, 11)], new Dictionary<MethodName, int> { [MethodName.Keyword] = 2 });
        Assert.That(outcomes.Sum(o => o.Considered - o.Dropped.Values.Sum() - o.Shared), Is.EqualTo(tweets.Count).And.EqualTo(3));
    }

    private static string[] Merged(IReadOnlyList<PickWalk> walks, params (MethodName Method, int Most)[] quotas) =>
        [.. PickMerge.Of(walks, quotas.ToDictionary(q => q.Method, q => q.Most)).Tweets.Select(t => $"{t.TweetId}: {string.Join('+', t.Reasons.Select(r => r.Keyword.Length > 0 ? r.Keyword : r.Source))}")];

    private static IReadOnlyList<PickOutcome> Outcomes(IReadOnlyList<PickWalk> walks) => PickMerge.Of(walks, new Dictionary<MethodName, int>()).Outcomes;

    private static PickWalk Walk(MethodName method, PickReason reason, params int[] ranks) => Walk(method, reason, [.. ranks.Select(r => new Candidate($"{r}", $"text {new string('x', r)}", 0.5, r))]);

    private static PickWalk Walk(MethodName method, PickReason reason, params Candidate[] candidates) => PickWalk.Along(
        new PickRequest(0, method, reason, 10, CandidateOrder.FromBest(100)), new CandidateList(candidates, IsWhole: true), new KnownTweets(new HashSet<string>(), new HashSet<string>()));
}

using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Picking;

namespace LaborSpark.Jobs.Tests.Select.Picking;

[TestFixture]
internal sealed class PickRoundsTests
{
    private const string Bounded =
        "of 'key 0' the first 1 candidates were looked at and 1 taken; there are more, which were not, as of all classes and methods at most 1,000,000 are held at a time.";

    private static readonly KnownTweets None = new(new HashSet<string>(), new HashSet<string>());

    // A million in all: of 600,000 no second round that would double them, of 300,000 one of three times as many, of 20,000 two of four times and one of three.
    [TestCase(new long[] { 200_000, 400_000 }, "600000")]
    [TestCase(new long[] { 100_000, 200_000 }, "300000 900000")]
    [TestCase(new long[] { 20_000 }, "20000 80000 320000 960000")]
    [TestCase(new long[] { 100 }, "100 400 1600 6400")]
    [TestCase(new long[] { 500_000 }, "500000 1000000")]
    [TestCase(new long[] { 500_001 }, "500001")]
    [TestCase(new long[] { 1_000_000, 3_000_000 }, "1000000")]
    public void Walk_NeverEnough_HoldsAMillionOfAllRequestsAtMost(long[] wanted, string held)
    {
        var rounds = new List<long>();
        PickRounds.Walk(Requests(wanted.Length), wanted, (hungry, _) =>
        {
            rounds.Add(hungry.Sum(h => h.Most));
            return hungry.Select(h => Hungry(h.Request));
        });
        Assert.That(string.Join(' ', rounds), Is.EqualTo(held));
    }

    [Test]
    public void Walk_MoreWantedThanMayBeHeld_GivesEachItsShare()
    {
        List<long> first = [];
        PickRounds.Walk(Requests(2), [1_000_000, 3_000_000], (hungry, _) =>
        {
            first = [.. hungry.Select(h => h.Most)];
            return hungry.Select(h => Enough(h.Request));
        });
        Assert.That(first, Is.EqualTo([250_000L, 750_000L]));
    }

    // What the one that has enough held is free for the other.
    [Test]
    public void Walk_OneHasEnough_OnlyTheOtherIsReadAgain()
    {
        var requests = Requests(2);
        var read = new List<string>();
        PickRounds.Walk(requests, [400_000, 100_000], (hungry, round) =>
        {
            read.Add($"{round}: {string.Join(", ", hungry.Select(h => $"{h.Request.Key} {h.Most}"))}");
            return hungry.Select(h => round == 1 || h.Request == requests[0] ? Enough(h.Request) : Hungry(h.Request));
        });
        Assert.That(read, Is.EqualTo(["0: key 0 400000, key 1 100000", "1: key 1 400000"]));
    }

    [TestCase(new long[] { 600_000 }, Bounded, Description = "no second round")]
    [TestCase(new long[] { 100_000, 200_000 }, Bounded, Description = "a second round of fewer")]
    [TestCase(new long[] { 1_000_000, 3_000_000 }, Bounded, Description = "a first round of fewer")]
    [TestCase(new long[] { 100 }, "of 'key 0' the first 1 candidates were looked at, nearly all labelled or near-identical; there are more, which were not.", Description = "as many rounds as there are")]
    public void Walk_TooFewInTheEnd_TellsWhy(long[] wanted, string told)
    {
        var requests = Requests(wanted.Length);
        var walks = PickRounds.Walk(requests, wanted, (hungry, _) => hungry.Select(h => Hungry(h.Request)));
        Assert.That(walks[requests[0]].Shortfall, Is.EqualTo(told));
    }

    [Test]
    public void Walk_EnoughAlthoughBounded_TellsNothing()
    {
        var requests = Requests(1);
        Assert.That(PickRounds.Walk(requests, [2_000_000], (hungry, _) => hungry.Select(h => Enough(h.Request)))[requests[0]].Shortfall, Is.Null);
    }

    [Test]
    public void Walk_NoRequest_ReadsNothing() =>
        Assert.That(PickRounds.Walk([], [], (_, _) => throw new InvalidOperationException("Nothing was to be read.")), Is.Empty);

    private static IReadOnlyList<PickRequest> Requests(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new PickRequest(0, MethodName.Exploit, new PickReason("explore", $"key {n}"), 2, CandidateOrder.FromBest(10_000_000)))];

    private static PickWalk Hungry(PickRequest request) => Along(request, isWhole: false);

    private static PickWalk Enough(PickRequest request) => Along(request, isWhole: true);

    private static PickWalk Along(PickRequest request, bool isWhole) =>
        PickWalk.Along(request, new CandidateList([new Candidate("1", "a text", 0.5, 1)], isWhole), None);
}

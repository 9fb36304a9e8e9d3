namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>What a join counts, by hand.</summary>
public sealed class IdJoinTests
{
    private static readonly ScoredRow[] Scores =
    [
        new("a", 0.5), new(null, 0.5), new("b", null), new("c", double.NaN), new("d", double.PositiveInfinity), new("e", double.NegativeInfinity),
        new("f", -0.1), new("g", 1.5), new("h", 0.2), new("h", 0.2), new("i", 0.3), new("i", 0.4), new("i", double.NaN), new("j", 1.0), new("k", 0.0), new("k", -0.0),
    ];

    [Test]
    public void Join_ScoresOfEveryKind_AreCountedUnderTheirReasons() => Assert.That(Audit(["h", "i", "z"], Scores), Is.EqualTo(new JoinAudit
    {
        Read = 16,
        NullIds = 1,
        NullScores = 1,
        NaNScores = 2,
        InfiniteScores = 2,
        OutOfRangeScores = 2,
        DistinctIds = 11,
        Repeated = 2,
        Conflicting = 1,
        ConflictingIds = 1,
        WithoutTweet = 3,
        Merged = 2,
    }));

    [Test]
    public void Join_SameScoreThenALower_CountsBothAsConflicting()
    {
        var audit = Audit(["a"], [new("a", 0.5), new("a", 0.5), new("a", 0.4)]);
        Assert.That((audit.Repeated, audit.Conflicting, audit.ConflictingIds), Is.EqualTo((0, 2, 1)));
    }

    [Test]
    public void Join_SeveralScoresOfAnId_KeepsTheHighest()
    {
        var ranking = new InProcessMerge().Run(["a"], [new("a", 0.2), new("a", 0.9), new("a", 1.1), new("a", 0.3)]).Ranking;
        Assert.That(ranking, Is.EqualTo([new RankedRow("a", BitConverter.DoubleToInt64Bits(0.9), 1)]));
    }

    [Test]
    public void Join_TweetsThatComeTwice_AreCountedOnceEach() => Assert.That(
        new InProcessMerge().RunAll(["a", "b", "a", null, "a", "b", "c"], []).Tweets,
        Is.EqualTo(new JoinAudit { Read = 7, NullIds = 1, DistinctIds = 3, AmbiguousTweets = 2 }));

    [Test]
    public void Join_AClassWithoutRows_HasNoCounts() => Assert.That(Audit(["a"], []), Is.EqualTo(new JoinAudit()));

    [Test]
    public void Join_ScoresOfOneClass_DoNotCountForTheNext()
    {
        var outcomes = new InProcessMerge().RunAll(["a", "b"], [[new("a", 0.5), new("x", double.NaN)], [new("b", 0.5)]]).Classes;
        Assert.That(outcomes[1].Audit, Is.EqualTo(new JoinAudit { Read = 1, DistinctIds = 1, Merged = 1 }));
    }

    private static JoinAudit Audit(string?[] tweets, ScoredRow[] scores) => new InProcessMerge { JoinParts = 3 }.Run(tweets, scores).Audit;
}

namespace LaborSpark.Udfs.Tests.Ranking;

public sealed class RankCutsTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void Of_FewerRowsThanParts_PutsNoTwoRowsInOnePart(bool wholeNumbers)
    {
        var outcome = new InProcessMerge { WholeNumbers = wholeNumbers, RankParts = 7 }.Run(["1", "2", "3"], [new("1", 0.1), new("2", 0.2), new("3", 0.3)]);
        Assert.That(outcome.PartRows.Where(rows => rows > 0), Is.EqualTo([1, 1, 1]));
    }

    [Test]
    public void Of_FewerRowsThanParts_RanksThemAll()
    {
        var outcome = new InProcessMerge { RankParts = 7 }.Run(["1", "2", "3"], [new("1", 0.1), new("2", 0.2), new("3", 0.3)]);
        Assert.That(outcome.Ranking.Select(r => (r.Id, r.Rank)), Is.EqualTo([("3", 1L), ("2", 2L), ("1", 3L)]));
    }

    [Test]
    public void Of_EqualScores_CutsByTheIds()
    {
        string[] ids = ["1", "2", "3", "4"];
        var outcome = new InProcessMerge { RankParts = 2 }.Run(ids, [.. ids.Select(id => new ScoredRow(id, 0.5))]);
        Assert.That(outcome.PartRows, Is.EqualTo([2, 2]));
    }

    [Test]
    public void Of_NoSample_CutsNothing() => Assert.That(RankCuts.Of([], wholeNumbers: true, parts: 5), Is.EqualTo(RankCuts.Of([], wholeNumbers: true, parts: 1)));

    [Test]
    public void Of_NoParts_IsRefused() => Assert.That(() => RankCuts.Of([], wholeNumbers: true, parts: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}

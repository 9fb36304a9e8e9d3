using System.Globalization;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>The steps of a merge together, on rows chosen by hand and on more rows than any of their buffers holds.</summary>
public sealed class MergeStepsTests
{
    // More than a batch of the join holds in one part: 128 packed rows of 1,024.
    private const int Many = 150_000;

    [TestCase(true)]
    [TestCase(false)]
    public void Merge_EqualScores_AreInTheOrderOfTheirIdsAsText(bool wholeNumbers)
    {
        string[] ids = ["9", "10", "100", "1", "0", "99", "9223372036854775807"];
        var ranking = new InProcessMerge { WholeNumbers = wholeNumbers, RankParts = 3 }.Run(ids, [.. ids.Select(id => new ScoredRow(id, 0.5))]).Ranking;
        Assert.That(ranking.Select(r => r.Id), Is.EqualTo(["0", "1", "10", "100", "9", "9223372036854775807", "99"]));
    }

    [Test]
    public void Merge_EqualScoresOfOddIds_AreInTheOrderOfTheirCodePoints()
    {
        string[] ids = ["😀", "\uFFFD", "abc", "ab", "007", " 7", "+7", "-5", "7"];
        var ranking = new InProcessMerge { RankParts = 3 }.Run(ids, [.. ids.Select(id => new ScoredRow(id, 0.5))]).Ranking;
        Assert.That(ranking.Select(r => r.Id), Is.EqualTo([" 7", "+7", "-5", "007", "7", "ab", "abc", "\uFFFD", "😀"]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Merge_ZerosOfBothSigns_AreOneScore(bool wholeNumbers)
    {
        var ranking = new InProcessMerge { WholeNumbers = wholeNumbers }.Run(["1", "2", "3"], [new("3", -0.0), new("1", 0.0), new("2", -0.0)]).Ranking;
        Assert.That(ranking, Is.EqualTo([new RankedRow("1", 0, 1), new RankedRow("2", 0, 2), new RankedRow("3", 0, 3)]));
    }

    [TestCase(true, 1, Category = SecondSuiteAttribute.Category)]
    [TestCase(true, 7)]
    [TestCase(false, 1, Category = SecondSuiteAttribute.Category)]
    [TestCase(false, 7, Category = SecondSuiteAttribute.Category)]
    public void Merge_MoreRowsThanAnyBuffer_IsWhatLinqMakesOfThem(bool wholeNumbers, int parts)
    {
        var tweets = Ids(Many).ToList();
        // Every seventh score is another's, too; the last tenth has no tweet.
        var scores = Ids(Many + (Many / 10)).Select((id, row) => new ScoredRow(id, row % 7 == 0 ? 0.25 : new Random(row).NextDouble())).Skip(Many / 100).ToList();
        var way = new InProcessMerge { WholeNumbers = wholeNumbers, JoinParts = parts, RankParts = parts, SampledOf = 50, Tasks = 2 };
        var (outcome, expected) = (way.Run(tweets, scores), LinqMerge.Class(tweets, scores));
        Assert.That(outcome.Ranking.SequenceEqual(expected.Ranking), Is.True);
    }

    // Up to the edges of a packed row, of the table of ids and of a batch of packed rows, and beyond.
    [Test, Combinatorial]
    public void Merge_AsManyRowsAsABufferHolds_GetTheirRanks([Values(1023, 1024, 1025, 2048, 2049, 16_384, 16_385)] int rows, [Values] bool wholeNumbers) => AssertRanks(rows, wholeNumbers);

    [Test, Combinatorial]
    [SecondSuite("Ten times as many rows as the smaller buffers hold, whose edges stay in the normal suite.")]
    public void Merge_AsManyRowsAsABatchOfRanksHolds_GetTheirRanks([Values(131_072, 131_073)] int rows, [Values] bool wholeNumbers) => AssertRanks(rows, wholeNumbers);

    [TestCase(true)]
    [TestCase(false)]
    public void Merge_ManyParts_AreOfAboutOneSize(bool wholeNumbers)
    {
        const int Parts = 10;
        var tweets = Ids(50_000).ToList();
        var scores = tweets.Select((id, row) => new ScoredRow(id, new Random(row).NextDouble())).ToList();
        var outcome = new InProcessMerge { WholeNumbers = wholeNumbers, RankParts = Parts, SampledOf = 50 }.Run(tweets, scores);
        Assert.That(outcome.PartRows, Has.Count.EqualTo(Parts).And.All.InRange(2_500, 10_000));
    }

    private static void AssertRanks(int rows, bool wholeNumbers)
    {
        var tweets = Ids(rows).ToList();
        // The later the id, the higher the score.
        var scores = tweets.Select((id, row) => new ScoredRow(id, row / (double)rows)).ToList();
        var ranking = new InProcessMerge { WholeNumbers = wholeNumbers }.Run(tweets, scores).Ranking;
        Assert.That(ranking.Select(r => (r.Id, r.Rank)).SequenceEqual(Enumerable.Range(0, rows).Select(row => (tweets[rows - 1 - row], row + 1L))), Is.True);
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(n => ((n * 7_919L) + 1_100_000_000_000_000_000).ToString(CultureInfo.InvariantCulture));
}

using LaborSpark.Jobs.Merge;

namespace LaborSpark.Jobs.Tests.Merge;

public sealed class MergeSizesTests
{
    [TestCase(0, 0, 1, 1, 1)]
    [TestCase(1, 1, 1, 1, 1)]
    [TestCase(500_000, 500_000, 1, 1, 5_000)]
    [TestCase(500_000, 500_001, 2, 2, 2_500)]
    [TestCase(107_553, 106_202, 1, 1, 1_062)]
    [TestCase(92_000_000, 92_000_000, 184, 184, 5_000)]
    public void Of_NumberOfRows_GivesPartsOfAMillionToJoinAndHalfAMillionToRank(long tweets, long scores, int join, int rank, int sampledOf) =>
        Assert.That(MergeSizes.Of(tweets, [scores], parts: null), Is.EqualTo(new MergeSizes(join, rank, sampledOf)));

    // The join holds the rows of all classes, a ranking those of one.
    [Test]
    public void Of_FiveClasses_JoinsTheRowsOfAllAndRanksThoseOfTheLargest() =>
        Assert.That(MergeSizes.Of(1_000_000, [1_000_000, 0, 500_000, 250_000, 250_000], parts: null), Is.EqualTo(new MergeSizes(3, 2, 5_000)));

    [TestCase(1, 1_062)]
    [TestCase(7, 151)]
    [TestCase(200, 5)]
    [TestCase(100_000, 1)]
    public void Of_PartsGiven_AreTaken(int parts, int sampledOf) =>
        Assert.That(MergeSizes.Of(107_553, [106_202], parts), Is.EqualTo(new MergeSizes(parts, parts, sampledOf)));
}

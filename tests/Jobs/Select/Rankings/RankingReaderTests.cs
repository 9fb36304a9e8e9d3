using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Tests.Select.Rankings;

[TestFixture]
internal sealed class RankingReaderTests
{
    // Twenty a factor of ten, rounded down: 1, 1.1, 1.3, ... are all 1 until 10^(7/20) = 2.2.
    [Test]
    public void DecayRanks_OfTen_AreAll() => Assert.That(RankingReader.DecayRanks(4, 10), Is.EqualTo(new long[] { 1, 2, 3, 4, 5, 6, 7, 8, 10 }));

    [Test]
    public void DecayRanks_TheBaseRank_IsAmongThem() => Assert.That(RankingReader.DecayRanks(1_234, 100_000), Does.Contain(1_234));

    [Test]
    public void DecayRanks_TheLast_IsAmongThem() => Assert.That(RankingReader.DecayRanks(1, 98_765), Does.Contain(98_765));

    [Test]
    public void DecayRanks_ABaseRankBeyondTheLast_IsLeftOut() => Assert.That(RankingReader.DecayRanks(500, 10), Has.All.LessThanOrEqualTo(10));

    [Test]
    public void DecayRanks_OfNothing_AreNone() => Assert.That(RankingReader.DecayRanks(0, 0), Is.Empty);

    [Test]
    public void DecayRanks_OfMany_AreFew() => Assert.That(RankingReader.DecayRanks(500_000, 92_000_000), Has.Length.LessThan(200));
}

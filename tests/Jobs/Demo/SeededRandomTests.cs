using LaborSpark.Jobs.Demo;

namespace LaborSpark.Jobs.Tests.Demo;

public sealed class SeededRandomTests
{
    // The published sequence of SplitMix64 for the seed 1234567.
    [Test]
    public void NextBits_KnownSeed_GivesThePublishedSequence()
    {
        var random = new SeededRandom(1234567);
        Assert.That(
            Enumerable.Range(0, 5).Select(_ => random.NextBits()),
            Is.EqualTo([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL]));
    }

    [Test]
    public void Next_ManyTimes_StaysBelowItsEndAndReachesEveryNumber()
    {
        var random = new SeededRandom(1);
        Assert.That(Enumerable.Range(0, 1000).Select(_ => random.Next(7)).Distinct().Order(), Is.EqualTo([0, 1, 2, 3, 4, 5, 6]));
    }

    [Test]
    public void NextUnit_ManyTimes_StaysWithinZeroAndOne()
    {
        var random = new SeededRandom(1);
        Assert.That(Enumerable.Range(0, 1000).Select(_ => random.NextUnit()), Is.All.InRange(0.0, 0.9999999999999999));
    }

    [Test]
    public void For_OtherSeedPartOrItem_GivesAnotherStream() =>
        Assert.That(
            new[] { SeededRandom.For(1, 1, 1), SeededRandom.For(2, 1, 1), SeededRandom.For(1, 3, 1), SeededRandom.For(1, 1, 2) }.Select(r => r.NextBits()),
            Is.Unique);
}

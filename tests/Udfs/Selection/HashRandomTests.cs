namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>The expected bits are System.IO.Hashing's XxHash64 of 0, 1, 2 and 3 as 8 bytes, with the prefix as the seed.</summary>
public sealed class HashRandomTests
{
    private static readonly long Prefix = PickHash.Prefix(42, "job_offer", "mlm", "hiring");

    [Test]
    public void NextBits_FirstFour_AreHashesOfCounters()
    {
        var random = new HashRandom(Prefix);
        Assert.That(
            Enumerable.Range(0, 4).Select(_ => random.NextBits()),
            Is.EqualTo((ulong[])[0x3A66DBA3E222A7B5, 0x71812F209A35830C, 0x07D6C23654EA6237, 0xB1695709752407B4]));
    }

    // 0x3A… is 0.228 of 2^64, 0x71… 0.443, 0x07… 0.031 and 0xB1… 0.693.
    [Test]
    public void Next_End_IsItsShareRoundedDown()
    {
        var random = new HashRandom(Prefix);
        Assert.That(Enumerable.Range(0, 4).Select(_ => random.Next(10)), Is.EqualTo([2, 4, 0, 6]));
    }

    [Test]
    public void NextUnit_FirstBits_AreTheUpper53()
    {
        // 0x3A66DBA3E222A7B5 >> 11.
        Assert.That(new HashRandom(Prefix).NextUnit(), Is.EqualTo(0x74CDB747C4454 / (double)(1L << 53)));
    }

    [Test]
    public void Next_EndOne_IsZero() => Assert.That(new HashRandom(Prefix).Next(1), Is.Zero);

    [Test]
    public void Next_EndZero_IsRefused() => Assert.That(() => new HashRandom(Prefix).Next(0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Next_ManyNumbers_AreEvenlySpread()
    {
        var random = new HashRandom(Prefix);
        var counts = new int[7];
        for (var draw = 0; draw < 70_000; draw++)
            counts[random.Next(counts.Length)]++;

        // Each count has a standard deviation of 93.
        Assert.That(counts, Has.All.InRange(9_500, 10_500));
    }
}

namespace LaborSpark.Udfs.Tests.Motifs;

/// <summary>Of 100 top and 1,000 random tweets: a lift is ten times a motif's top tweets over its random ones.</summary>
public sealed class MotifChoiceTests
{
    private static readonly HashSet<string> None = [];

    [Test]
    public void Choose_SeveralMotifs_TakesHighestLiftFirst() =>
        Assert.That(Choose([("a", 20, 20), ("b", 30, 10), ("c", 10, 20)]), Is.EqualTo(["b", "a", "c"]));

    [Test]
    public void Choose_Motif_TellsItsLift() => Assert.That(Result([("a", 20, 40)]).Single().Lift, Is.EqualTo(5));

    [Test]
    public void Choose_MotifsWithATokenInCommon_TakesTheFirst() =>
        Assert.That(Choose([("lost job", 30, 10), ("job", 20, 10), ("my lost", 15, 10), ("hired", 10, 10)]), Is.EqualTo(["lost job", "hired"]));

    [Test]
    public void Choose_TokenOfAMotifNotTaken_IsFree() =>
        Assert.That(Choose([("a b", 30, 10), ("b c", 20, 10), ("c", 10, 10)]), Is.EqualTo(["a b", "c"]));

    [TestCase(10, ExpectedResult = 1)]
    [TestCase(9, ExpectedResult = 0)]
    public int Choose_RandomTweets_AreTenAtLeast(long inRandom) => Choose([("a", 50, inRandom)]).Count();

    [TestCase(2, 20, ExpectedResult = 1, Description = "exactly 1")]
    [TestCase(2, 21, ExpectedResult = 0)]
    public int Choose_Lift_IsOneAtLeast(long inTop, long inRandom) => Choose([("a", inTop, inRandom)]).Count();

    [Test]
    public void Choose_EqualLifts_TakesMoreTopTweetsThenFewerTokensThenCodePoints() => Assert.That(
        Choose([("b", 10, 10), ("😀", 20, 20), ("\uE000", 20, 20), ("a c", 20, 20), ("d", 40, 40)], most: 9), Is.EqualTo(["d", "\uE000", "😀", "a c", "b"]));

    [Test]
    public void Choose_LiftsEqualInFloatingPoint_AreToldApart()
    {
        const long Large = 1L << 53;
        Assert.That(Choose([("a", Large, Large), ("b", Large + 1, Large)], most: 1), Is.EqualTo(["b"]));
    }

    [Test]
    public void Choose_MoreThanWanted_TakesFive() =>
        Assert.That(Choose([.. "abcdefg".Select(token => (token.ToString(), 20L, 10L))]), Is.EqualTo(["a", "b", "c", "d", "e"]));

    [Test]
    public void Choose_Used_IsPassedOver() => Assert.That(
        MotifChoice.Choose([(["a", "b"], 30, 10), (["b", "a"], 20, 10)], 100, 1_000, 10, 5, new HashSet<string> { "a b" }).Single().Name, Is.EqualTo("b a"));

    [Test]
    public void Choose_NoneWanted_TakesNone() => Assert.That(Choose([("a", 30, 10)], most: 0), Is.Empty);

    [TestCase(0, 1, 1, 0)]
    [TestCase(1, 0, 1, 0)]
    [TestCase(1, 1, 0, 0)]
    [TestCase(1, 1, 1, -1)]
    public void Choose_NumberOutOfRange_IsRefused(long top, long random, long least, int most) =>
        Assert.That(() => MotifChoice.Choose([], top, random, least, most, None), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static IEnumerable<string> Choose((string Tokens, long InTop, long InRandom)[] counted, int most = 5) => Result(counted, most).Select(motif => motif.Name);

    private static IReadOnlyList<ChosenMotif> Result((string Tokens, long InTop, long InRandom)[] counted, int most = 5) =>
        MotifChoice.Choose([.. counted.Select(motif => (motif.Tokens.Split(' '), motif.InTop, motif.InRandom))], 100, 1_000, 10, most, None);
}

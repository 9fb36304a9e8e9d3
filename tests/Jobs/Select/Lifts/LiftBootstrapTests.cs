using LaborSpark.Jobs.Select.Lifts;

namespace LaborSpark.Jobs.Tests.Select.Lifts;

public sealed class LiftBootstrapTests
{
    private const long RandomTweets = 1_000_000;
    private const long BaseRank = 10_000;

    // By hand: with n tweets, all of them top tweets, no resample holds one with probability exp(-n): 0.37, 0.14 and 0.050 are more than 0.025, 0.018 is less.
    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(3, true)]
    [TestCase(5, false)]
    public void Of_WordSeenInFewTopTweetsOnly_HasZeroInItsInterval(long tweets, bool holdsZero)
    {
        var interval = Bootstrap().Of(Lift("job", tweets, tweets, tweets), [new("job", 1, tweets)]);
        Assert.That(interval.Low == 0, Is.EqualTo(holdsZero));
        Assert.That(interval.High, Is.EqualTo(100).Within(5));
    }

    [TestCase(400, 1, 1_600, 1.0)]
    [TestCase(900, 3, 4_000, 1.5)]
    [TestCase(200, 2, 100, 1.0)]
    [TestCase(9_000, 1, 400_000, 1.0)]
    public void Of_LargeCounts_IsAsWideAsTheory(long topTweets, long occurrences, long others, double mean)
    {
        var (inTop, inOthers) = (topTweets * occurrences, (long)(others * mean));
        var lift = Lift("job", inTop, inTop + inOthers, topTweets + others);
        var interval = Bootstrap(samples: 4_000).Of(lift, [new("job", occurrences, topTweets)]);

        var deviation = Deviation(topTweets, others, (double)inTop / (inTop + inOthers), BaseRank);
        Assert.That(Math.Log(interval.Low / lift.Lift) / deviation, Is.EqualTo(-1.96).Within(0.15));
        Assert.That(Math.Log(interval.High / lift.Lift) / deviation, Is.EqualTo(1.96).Within(0.15));
    }

    [Test]
    public void Of_LargestCountsOfTheRandomSet_IsAsWideAsTheory()
    {
        var lift = LiftTable.Of([new(".", 2, 30_000)], [new(".", 90_000_000, 60_000_000)], 92_114_009, 516_267).Find(".")!;
        var interval = new LiftBootstrap(4_000, 0.95, 1, "job_offer", 92_114_009, 516_267).Of(lift, [new(".", 2, 30_000)]);

        var deviation = Deviation(30_000, 59_970_000, 60_000.0 / 90_000_000, 516_267);
        Assert.That(Math.Log(interval.Low / lift.Lift) / deviation, Is.EqualTo(-1.96).Within(0.15));
        Assert.That(Math.Log(interval.High / lift.Lift) / deviation, Is.EqualTo(1.96).Within(0.15));
    }

    [Test]
    public void Of_SeveralKinds_DoesNotDependOnTheirOrder()
    {
        var lift = Lift("job", 10, 20, 14);
        TopCount[] rows = [new("job", 1, 4), new("job", 2, 3)];
        Assert.That(Bootstrap().Of(lift, rows), Is.EqualTo(Bootstrap().Of(lift, [rows[1], rows[0]])));
    }

    [Test]
    public void Of_OtherSeedClassOrWord_DrawsOtherNumbers()
    {
        LiftInterval Interval(long seed, string className, string word) =>
            new LiftBootstrap(1_000, 0.95, seed, className, RandomTweets, BaseRank).Of(Lift(word, 400, 2_000, 2_000), [new(word, 1, 400)]);
        Assert.That(new[] { Interval(1, "job_offer", "job"), Interval(2, "job_offer", "job"), Interval(1, "job_search", "job"), Interval(1, "job_offer", "Job") }, Is.Unique);
    }

    [Test]
    public void Of_WordInNoTopTweet_IsZero() =>
        Assert.That(Bootstrap().Of(Lift("job", 0, 20, 14), []), Is.EqualTo(new LiftInterval(0, 0)));

    [Test]
    public void Of_NarrowerConfidence_LiesWithin()
    {
        var lift = Lift("job", 400, 2_000, 2_000);
        var (wide, narrow) = (Bootstrap().Of(lift, [new("job", 1, 400)]), new LiftBootstrap(1_000, 0.5, 1, "job_offer", RandomTweets, BaseRank).Of(lift, [new("job", 1, 400)]));
        Assert.That(narrow.Low, Is.GreaterThan(wide.Low));
        Assert.That(narrow.High, Is.LessThan(wide.High));
    }

    [Test]
    public void Of_RowsOfAnotherWordOrNumber_AreRefused()
    {
        Assert.That(() => Bootstrap().Of(Lift("job", 2, 20, 14), [new("Job", 1, 2)]), Throws.ArgumentException);
        Assert.That(() => Bootstrap().Of(Lift("job", 2, 20, 14), [new("job", 1, 3)]), Throws.ArgumentException);
    }

    private static LiftBootstrap Bootstrap(int samples = 1_000) => new(samples, 0.95, seed: 1, "job_offer", RandomTweets, BaseRank);

    private static WordLift Lift(string word, long inTop, long inAll, long tweets) =>
        new(word, inTop, inAll, tweets, (double)inTop / inAll * RandomTweets / BaseRank);

    // The standard deviation of a lift's logarithm by the delta method. Drawn are, each Poisson and so with a variance like its mean: t top tweets with the word, u others with it, and the base rank K, which
    // holds the t. With r the word's share in the top tweets: (1 - r)^2 (1/t + 1/u) for top/all, 1/K for the base rank, less twice their covariance (1 - r) / K.
    private static double Deviation(double topTweets, double others, double share, double baseRank) =>
        Math.Sqrt(((1 - share) * (1 - share) * ((1 / topTweets) + (1 / others))) + (1 / baseRank) - (2 * (1 - share) / baseRank));
}

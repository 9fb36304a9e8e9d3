using LaborSpark.Jobs.Demo;

namespace LaborSpark.Jobs.Tests.Demo;

public sealed class TweetGeneratorTests
{
    private static readonly string[] Sample = ["lost my job today", "got a new job", "RT my new job", "İstanbul 🎉🎉 work"];

    [Test]
    public void Make_SameSeedAndNumber_GivesTheSameTweet()
    {
        var first = Make(7, 100);
        Assert.That(Make(7, 100), Is.EqualTo(first));
    }

    [Test]
    public void Make_OtherSeed_GivesOtherTweets() => Assert.That(Make(7, 100), Is.Not.EqualTo(Make(8, 100)));

    [Test]
    public void Make_Tweet_DoesNotDependOnThoseBefore() =>
        Assert.That(new TweetGenerator(Sample, 7).Make(99), Is.EqualTo(Make(7, 100)[99]));

    [Test]
    public void Make_ManyTweets_HaveUniqueIdsOfNineteenDigits() =>
        Assert.That(Make(7, 1000).Select(t => t.Id), Is.Unique.And.All.Match("^[0-9]{19}$"));

    [Test]
    public void Make_AnyTweet_HoldsOnlyTheSamplesPairsOfWords()
    {
        var pairs = Sample.SelectMany(Pairs).ToHashSet();
        Assert.That(Make(7, 500).SelectMany(t => Pairs(t.Text)).Distinct(), Is.SubsetOf(pairs));
    }

    [Test]
    public void Make_OneWordSample_GivesThatWord() => Assert.That(new TweetGenerator(["only"], 1).Make(5).Text, Is.EqualTo("only"));

    private static List<DemoTweet> Make(int seed, int count)
    {
        var generator = new TweetGenerator(Sample, seed);
        return [.. Enumerable.Range(0, count).Select(n => generator.Make(n))];
    }

    private static IEnumerable<(string, string)> Pairs(string text) => text.Split(' ').Zip(text.Split(' ').Skip(1));
}

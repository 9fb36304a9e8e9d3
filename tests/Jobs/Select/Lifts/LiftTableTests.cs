using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Select.Lifts;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Select.Lifts;

public sealed class LiftTableTests
{
    private static readonly HashSet<string> StopWords = [.. File.ReadLines(Path.Combine(SharedData.CheckoutRoot, "conf", "stopwords", "english.txt"))];

    [TestCase("is_hired_1mo")]
    [TestCase("is_unemployed")]
    [TestCase("job_offer")]
    [TestCase("job_search")]
    [TestCase("lost_job_1mo")]
    public void Ordered_RealTweets_IsTheReferenceToTheBit(string className)
    {
        var golden = GoldenTweets.Instance;
        var table = LiftTable.Of(golden.Top(className), golden.All, golden.RandomTweets, golden.BaseRank(className));
        var expected = golden.Lifts(className);
        Assert.That(table.Ordered(StopWords).Take(expected.Count).Select(lift => (lift.Word, lift.InTop, lift.InAll, lift.Lift)), Is.EqualTo(expected));
    }

    // By hand: 3 of 4 occurrences in 10 of 100 tweets, 3/4 * 100/10; half as often as elsewhere; as often as elsewhere.
    [Test]
    public void Find_EachKindOfWord_GivesItsLift()
    {
        var table = Table([new("job", 1, 1), new("job", 2, 1), new("the", 1, 1), new("a", 1, 1)], [new("job", 4, 3), new("the", 20, 20), new("a", 10, 10), new("cat", 5, 5)]);
        Assert.That(
            ((string[])["job", "the", "a", "cat"]).Select(table.Find),
            Is.EqualTo(new WordLift[] { new("job", 3, 4, 3, 7.5), new("the", 1, 20, 20, 0.5), new("a", 1, 10, 10, 1), new("cat", 0, 5, 5, 0) }));
        Assert.That(table.Find("Job"), Is.Null);
    }

    [Test]
    public void Ordered_LiftOfOneOrLess_IsLeftOut()
    {
        var table = Table([new("job", 1, 1), new("the", 1, 1), new("a", 1, 1)], [new("job", 9, 9), new("the", 20, 20), new("a", 10, 10)]);
        Assert.That(Words(table), Is.EqualTo(["job"]));
    }

    [Test]
    public void Ordered_StopWordsPunctuationAndUnknown_AreLeftOutAsTheyAreWritten()
    {
        string[] words = ["the", "The", "!", "$", "`", "~", "!!", "##!", "…", "[UNK]", "[MASK]", "7", "é"];
        var table = Table(words.Select(word => new TopCount(word, 1, 1)), words.Select(word => new AllCount(word, 1, 1)));
        Assert.That(Words(table), Is.EqualTo(["!!", "##!", "7", "The", "[MASK]", "é", "…"]));
    }

    // U+FF41 is before U+1F600 as a code point and as UTF-8, after it as UTF-16.
    [Test]
    public void Ordered_EqualLifts_AreByCodePoint()
    {
        string[] words = ["\U0001F601", "\uFF41", "\U0001F600", "bc", "b", "\uD7FF"];
        var table = Table(words.Select(word => new TopCount(word, 1, 1)), words.Select(word => new AllCount(word, 1, 1)));
        Assert.That(Words(table), Is.EqualTo(["b", "bc", "\uD7FF", "\uFF41", "\U0001F600", "\U0001F601"]));
    }

    [Test]
    public void Of_NoTopTweets_GivesNoLift()
    {
        var table = LiftTable.Of([], [new("job", 4, 3)], randomTweets: 100, baseRank: 0);
        Assert.That((table.Find("job")!.Lift, Words(table).Count), Is.EqualTo((0.0, 0)));
    }

    [TestCase(3, 3, "4 times in 2 top tweets, but by the word count 3 times in 3 tweets of the random set", TestName = "Of_FewerOccurrencesThanTheTopTweetsHold_IsRefused")]
    [TestCase(9, 1, "4 times in 2 top tweets, but by the word count 9 times in 1 tweets of the random set", TestName = "Of_FewerTweetsThanTheTopTweets_IsRefused")]
    [TestCase(5, 4, "4 times in 2 top tweets, but by the word count 5 times in 4 tweets of the random set", TestName = "Of_TweetsThatWouldHoldNoOccurrence_IsRefused")]
    public void Of_WordCountOfOtherTweets_IsRefused(long count, long tweets, string problem) =>
        Assert.That(() => Table([new("job", 2, 2)], [new("job", count, tweets)]), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.EqualTo($"the word count is not that of these tweets: 'job' occurs {problem}. Make it anew from the operations that were merged: wordcount --overwrite."));

    [Test]
    public void Of_WordMissingInTheWordCount_IsRefused() =>
        Assert.That(() => Table([new("job", 2, 2)], []), Throws.TypeOf<JobException>().With.Message.Contains("but by the word count nowhere."));

    // By hand: 1 of 100,000 is not more than 1 of 100,000.
    [TestCase(1, false)]
    [TestCase(2, true)]
    public void IsFrequent_AtTheFloor_HasToBeMore(long tweets, bool expected) =>
        Assert.That(LiftTable.IsFrequent(new WordLift("job", 1, 9, tweets, 2), randomTweets: 100_000, minFrequency: 1e-5), Is.EqualTo(expected));

    private static LiftTable Table(IEnumerable<TopCount> top, IEnumerable<AllCount> all) => LiftTable.Of(top, all, randomTweets: 100, baseRank: 10);

    private static List<string> Words(LiftTable table) => [.. table.Ordered(StopWords).Select(lift => lift.Word)];
}

using System.Text;
using LaborSpark.Tests;
using LaborSpark.Udfs.Tests.Statistics;

namespace LaborSpark.Udfs.Tests.Social;

[NonParallelizable] // One measures the memory of the whole process.
public sealed class SocialTokenizerTests
{
    private const int BytesAllowedPerTweet = 100;
    private const int BytesKept = 1 << 20;

    private static readonly WordStatistics Statistics = WordStatistics.Load(SharedData.Sample("stats/twitter"));

    [TestCase("")]
    [TestCase(" \t\n\u00A0\u001C ")]
    public void Tokenize_NoWords_GivesNoTokens(string text) => Assert.That(new SocialTokenizer(Statistics, Statistics).Tokenize(text), Is.Empty);

    [Test]
    public void Tokenize_Null_Throws() => Assert.That(() => new SocialTokenizer(Statistics, Statistics).Tokenize(null!), Throws.ArgumentNullException);

    [Test]
    public void New_UnknownTerm_NamesIt() =>
        Assert.That(
            () => new SocialTokenizer(Statistics, Statistics, new SocialOptions { Omit = [(SocialTerm)77] }),
            Throws.ArgumentException.With.Message.EqualTo("Omit holds 77, which is no SocialTerm. Known are 0 to 9."));

    [Test]
    public void Tokenize_StatisticsOfTheirOwn_CutsHashtagsByTheFirstAndShortensWordsByTheSecond()
    {
        var segmenter = StatisticsFiles.Load(["so 5", "good 5"]);
        var corrector = StatisticsFiles.Load(["god 5", "s 5", "ogood 5"]);

        Assert.That(
            new SocialTokenizer(segmenter, corrector).Tokenize("#sogood goood"),
            Is.EqualTo(["<hashtag>", "so", "good", "</hashtag>", "god", "<elongated>"]));
    }

    [Test]
    public void Tokenize_BrokenUtf8_CountsAsReplacementCharacters()
    {
        var tokens = new TokenTexts();

        new SocialTokenizer(Statistics, Statistics).Tokenize([(byte)'a', 0xFF, (byte)'b', 0xE2, 0x82], tokens);

        Assert.That(tokens.ToStrings(), Is.EqualTo(["a", "\uFFFD", "b", "\uFFFD"]));
    }

    [Test]
    public async Task Tokenize_Tweets_AllocatesNextToNothing()
    {
        byte[][] tweets = [.. (await OperationsRow.ReadAsync(SharedData.Sample("operations.parquet"))).Select(row => Encoding.UTF8.GetBytes(row.text!))];
        var tokenizer = new SocialTokenizer(Statistics, Statistics);
        var tokens = new TokenTexts();
        TokenizeAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        TokenizeAll();
        var perTweet = (GC.GetAllocatedBytesForCurrentThread() - before) / tweets.Length;

        Assert.That(perTweet, Is.LessThanOrEqualTo(BytesAllowedPerTweet));

        void TokenizeAll()
        {
            foreach (var tweet in tweets)
                tokenizer.Tokenize(tweet, tokens);
        }
    }

    [Test]
    public void Tokenize_ShortTextAfterALongOne_GivesWhatItGivesAlone()
    {
        var tokenizer = new SocialTokenizer(Statistics, Statistics);
        tokenizer.Tokenize(string.Concat(Enumerable.Repeat("#abc ", 100_000)));

        Assert.That(tokenizer.Tokenize("I'm @ home"), Is.EqualTo(["i", "am", "@", "home"]));
    }

    [Test]
    public void Tokenize_ShortTextAfterALongOne_KeepsNoLargeBuffer()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a &amp; ", 1 << 18)));
        var tokenizer = new SocialTokenizer(Statistics, Statistics);
        var tokens = new TokenTexts();
        tokenizer.Tokenize("a"u8, tokens);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        tokenizer.Tokenize(text, tokens);
        tokenizer.Tokenize("a"u8, tokens);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive((text, tokenizer, tokens));

        Assert.That(kept, Is.LessThan(BytesKept));
    }
}

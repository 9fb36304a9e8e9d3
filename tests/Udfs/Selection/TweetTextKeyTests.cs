using CsCheck;

namespace LaborSpark.Udfs.Tests.Selection;

public sealed class TweetTextKeyTests
{
    [TestCase("thanks @Bob!", "thanks @alice!")]
    [TestCase("hiring http://t.co/a", "hiring https://t.co/b")]
    [TestCase("hiring HTTPS://T.CO/A", "hiring www.example.org/jobs")]
    [TestCase("5 jobs", "12 jobs")]
    [TestCase("5 jobs", "5,000 jobs")]
    [TestCase("only 3.5 left", "only 7 left")]
    [TestCase("I LOST My Job", "i lost my job")]
    [TestCase("lost\nmy job", "lost my job")]
    [TestCase("  lost \t\r\n my\u00A0\u3000job ", "lost my job")]
    [TestCase("ΟΔΟΣ", "οδος")]
    [TestCase(" ", "")]
    [TestCase("@a", "@b")]
    [TestCase("see <url>", "see http://t.co/a", Description = "a tag that was typed")]
    public void Of_NearIdentical_IsTheSame(string one, string other) => Assert.That(TweetTextKey.Of(one), Is.EqualTo(TweetTextKey.Of(other)));

    [Test]
    public void Of_HalfASurrogatePair_IsReplacementCharacter() => Assert.That(TweetTextKey.Of("a\uD83D"), Is.EqualTo("a\uFFFD"));

    [TestCase("lost my job", "lost a job")]
    [TestCase("lost my job", "lostmyjob")]
    [TestCase("lost my job", "lost my jobs")]
    [TestCase("lost my job", "lost my job!")]
    [TestCase("thanks @bob", "thanks bob")]
    [TestCase("5 jobs", "five jobs")]
    [TestCase("5k jobs", "6k jobs", Description = "a number within a word")]
    [TestCase("covid19", "covid20")]
    [TestCase("5 jobs", "1,000,000 jobs", Description = "two signs are two numbers")]
    [TestCase("5 jobs", "@bob jobs")]
    [TestCase("#hiring", "hiring")]
    [TestCase("job 😀", "job 😢")]
    [TestCase("café", "cafe")]
    [TestCase("café", "cafe\u0301")]
    [TestCase("a\0b", "ab")]
    [TestCase("lost\u200Bjob", "lost job", Description = "of no width, but no space")]
    [TestCase("a &amp; b", "a & b")]
    public void Of_OtherTexts_IsAnother(string one, string other) => Assert.That(TweetTextKey.Of(one), Is.Not.EqualTo(TweetTextKey.Of(other)));

    [TestCase("RT @Bob: 5 Jobs\nat http://t.co/a ", ExpectedResult = "rt <user> : <number> jobs at <url>")]
    [TestCase("", ExpectedResult = "")]
    public string Of_Text_IsItsTagsAndWords(string text) => TweetTextKey.Of(text);

    [Test]
    public void Of_AnyText_IsItsOwnKey() => OddTexts.Any.Sample(text => TweetTextKey.Of(text) == TweetTextKey.Of($"\n{text}\u2028") && IsWellFormed(TweetTextKey.Of(text)), iter: 2_000, threads: 1);

    [TestCase("@")]
    [TestCase("1,")]
    [TestCase("http://")]
    [TestCase("www.")]
    [TestCase("Σ")]
    [TestCase(" \n")]
    public void Of_TwoMillionCharacters_Ends(string part) =>
        Assert.That(IsWellFormed(TweetTextKey.Of(string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length)))), Is.True);

    private static bool IsWellFormed(string key) =>
        key == key.Trim(' ') && !key.Contains("  ", StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(key)) == key;
}

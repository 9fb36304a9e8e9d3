using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

[TestFixture]
internal sealed class WordcountTests
{
    private const string Golden = "data/golden/wordcount.parquet";

    [Test]
    public void Wordcount_RealTweets_EqualsTheReferenceInEveryRow()
    {
        var golden = SharedData.Find(Golden);
        Assert.That(ByWord(RealTweets.WordcountTable), Is.EqualTo(ByWord(golden)));
    }

    [Test]
    public void Wordcount_RealTweets_IsInOrderOfCountThenCodePoint()
    {
        var words = ParquetRows.Strings(RealTweets.WordcountTable, WordcountTable.Word).Zip(ParquetRows.Longs(RealTweets.WordcountTable, WordcountTable.Count)).ToList();
        var sorted = words.OrderByDescending(w => w.Second).ThenBy(w => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(w.First!)), StringComparer.Ordinal);
        Assert.That(words, Is.EqualTo(sorted));
    }

    [Test]
    public void Wordcount_RealTweets_IsOneFile() =>
        Assert.That(Directory.GetFiles(RealTweets.WordcountTable, "*.parquet"), Has.Length.EqualTo(1));

    [TestCase("the")]
    [TestCase("!")]
    [TestCase("##ing")]
    public void Wordcount_TweetsOfAWord_AreTheTweetsThatHoldIt(string word)
    {
        using var session = JobsOnSpark.NewSession();
        var holding = session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.PreprocessTable)).Filter(ArrayContains(Col(OperationsTable.Tokens), word)).Count();
        var at = ParquetRows.Strings(RealTweets.WordcountTable, WordcountTable.Word).IndexOf(word);
        Assert.That(ParquetRows.Longs(RealTweets.WordcountTable, WordcountTable.Tweets)[at], Is.EqualTo(holding));
    }

    private static List<(string?, long?)> ByWord(string path) =>
        [.. ParquetRows.Strings(path, WordcountTable.Word).Zip(ParquetRows.Longs(path, WordcountTable.Count)).OrderBy(w => w.First, StringComparer.Ordinal)];
}

using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;
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

    // The reference's counts sum up to all tokens of all tweets.
    [Test]
    public void Wordcount_RealTweets_LedgerHoldsEveryTokenOfTheReference()
    {
        var golden = ParquetRows.Longs(SharedData.Find(Golden), WordcountTable.Count);
        var ledger = RealTweets.WordcountResult.Tables.Single().Ledger;
        Assert.That((ledger.RowsIn, ledger.Grouped?.Items, ledger.RowsOut), Is.EqualTo((RealTweets.PreprocessResult.Tables.Single().Rows, golden.Sum(), (long)golden.Count)));
    }

    [TestCase("(CAST(NULL AS ARRAY<STRING>))", 0, 1, 0)]
    [TestCase("(array('a', 'b')), (array('a')), (CAST(NULL AS ARRAY<STRING>)), (CAST(array() AS ARRAY<STRING>))", 2, 2, 3)]
    public void Wordcount_TweetsWithoutAToken_AreDroppedAndCounted(string rows, long kept, long without, long tokens)
    {
        using var folder = new ScratchFolder();
        using (var session = JobsOnSpark.NewSession())
            session.Spark.Sql($"SELECT * FROM VALUES {rows} AS t({OperationsTable.Tokens})").Write().Parquet(SparkPath.ToWrite(folder["operations"]));
        var ledger = JobsOnSpark.Run(() => WordcountJob.Open(RealTweets.Wordcount(folder["operations"], folder.Path))).Tables.Single().Ledger;
        Assert.That((ledger.RowsKept, ledger.Dropped["no token"], ledger.Grouped?.Items), Is.EqualTo((kept, without, tokens)));
    }

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

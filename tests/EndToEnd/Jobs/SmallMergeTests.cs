using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Tables of a few rows, through the whole merge at once, a class each.</summary>
[TestFixture]
internal sealed class SmallMergeTests
{
    private const long Half = 0x3FE0_0000_0000_0000;
    private readonly SmallMerge _merge = new();

    [OneTimeSetUp]
    public void Merge()
    {
        _merge.Tweets("('9'), ('10'), ('100'), ('0')");
        _merge.Tweets("('2'), ('3'), ('1')");
        _merge.Scores("ties", "('9', 0.5D), ('10', 0.5D), ('1', 0.25D), ('100', 0.5D), ('2', 0.75D)");
        _merge.Scores("equal", "('9', 0.5D), ('10', 0.5D), ('1', 0.5D), ('100', 0.5D), ('0', 0.5D)");
        _merge.Scores("zeros", "('10', double('-0.0')), ('9', 0.0D), ('100', double('-0.0'))");
        _merge.Scores("one", "('9', 0.5D)");
        _merge.NoScores("none");
        _merge.Scores("unknown", "('4', 0.5D), ('5', 0.5D)");
        _merge.Run(noWide: false);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _merge.Dispose();

    [Test]
    public void Merge_Ties_AreInTheOrderOfTheirIdsAsText() => Assert.That(_merge.Ids("ties"), Is.EqualTo(["2", "10", "100", "9", "1"]));

    [Test]
    public void Merge_AllScoresEqual_AreInTheOrderOfTheirIdsAsText() => Assert.That(_merge.Ids("equal"), Is.EqualTo(["0", "1", "10", "100", "9"]));

    [Test]
    public void Merge_ZerosOfBothSigns_AreOneScore() =>
        Assert.That(_merge.Rows("zeros"), Is.EqualTo([("10", 0L, 1L), ("100", 0L, 2L), ("9", 0L, 3L)]));

    [Test]
    public void Merge_OneRow_IsTheFirst() => Assert.That(_merge.Rows("one"), Is.EqualTo([("9", Half, 1L)]));

    // Half of seven tweets: the base rank is 3.
    [Test]
    public void Merge_MoreRowsThanTheBaseRank_TopTweetsEndThere() =>
        Assert.That(ParquetRows.Strings(_merge.Top("ties"), RankedTable.TweetId), Is.EqualTo(["2", "10", "100"]));

    [Test]
    public void Merge_FewerRowsThanTheBaseRank_AreAllTopTweets() =>
        Assert.That(ParquetRows.Strings(_merge.Top("one"), RankedTable.TweetId), Is.EqualTo(["9"]));

    [Test]
    public void Merge_EachRow_HasTheTextOfItsTweet() =>
        Assert.That(ParquetRows.Strings(_merge.AllSorted("ties"), OperationsTable.Text), Is.EqualTo(["text of 2", "text of 10", "text of 100", "text of 9", "text of 1"]));

    [TestCase("none")]
    [TestCase("unknown")]
    public void Merge_NothingToRank_IsTablesWithoutRows(string className) => Assert.That(
        new[] { _merge.Ranking(className), _merge.Top(className), _merge.AllSorted(className) }.Select(t => ParquetFooters.Read(ParquetFolder.Files(t)).Sum(f => f.Rows)),
        Is.EqualTo([0, 0, 0]));

    [TestCase("none", "tweet_id,score,text,convbert_tokenized_text,lowercased_text,tokenized_preprocessed_text")]
    [TestCase("ties", "tweet_id,score,text,convbert_tokenized_text,lowercased_text,tokenized_preprocessed_text")]
    public void Merge_WithRowsOrWithout_WideTableHasItsColumns(string className, string columns) =>
        Assert.That(ParquetFooters.Read(ParquetFolder.Files(_merge.AllSorted(className)))[0].Columns.Select(c => c.Name), Is.EqualTo(columns.Split(',')));
}

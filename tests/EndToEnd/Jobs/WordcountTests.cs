using System.Globalization;
using System.Xml.Linq;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
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
        var ledger = OverLists(folder, rows, top: 0).Tables.Single().Ledger;
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

    // Counted here from the reference's own lists of 20,000 tweets.
    [Test]
    public void Wordcount_ReferencesTokens_EqualsCountsAndTweetsInEveryRow()
    {
        const string Operations = "data/golden/operations.parquet";
        using var folder = new ScratchFolder();
        var lists = Lists(SharedData.Find(Operations));
        var table = JobsOnSpark.Run(() => WordcountJob.Open(RealTweets.Wordcount(SharedData.Find(Operations), folder.Path) with { NoChart = true })).Tables.Single().Path;
        var expected = lists.SelectMany(list => list).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(words => words.Key, words => (long)words.Count(), StringComparer.Ordinal);
        var tweets = lists.SelectMany(list => list.Distinct(StringComparer.Ordinal)).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(words => words.Key, words => (long)words.Count(), StringComparer.Ordinal);
        Assert.That(Rows(table), Is.EquivalentTo(expected.Select(word => (word.Key, word.Value, tweets[word.Key]))));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    public void Wordcount_AnyNumberOfPartitions_GivesTheSameRows(int partitions)
    {
        using var session = JobsOnSpark.NewSession();
        var tokens = session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.PreprocessTable)).Select(OperationsTable.Tokens);
        var rows = WordcountSteps.Build(tokens.Repartition(partitions)).Collect().Select(row => (row.GetAs<string>(0), row.GetAs<long>(1), row.GetAs<long>(2)));
        Assert.That(rows, Is.EqualTo(Rows(RealTweets.WordcountTable)));
    }

    [Test]
    public void Wordcount_RealTweets_ManifestHoldsTheDatasFingerprint()
    {
        var data = InputTable.Open("the operations", "--input", RealTweets.PreprocessTable, OperationsTable.TokensOnly);
        Assert.That(Manifest.TryRead(RealTweets.WordcountTable)!.Inputs["operations"].Fingerprint, Is.EqualTo(data.Fingerprint));
    }

    // So the ledger cost no second pass over the tweets.
    [Test]
    public void Wordcount_RealTweets_FootersSayHowManyTokensThereAre()
    {
        var data = InputTable.Open("the operations", "--input", RealTweets.PreprocessTable, OperationsTable.TokensOnly);
        var (counted, ledger) = (Rows(RealTweets.WordcountTable).Sum(row => row.Count), RealTweets.WordcountResult.Tables.Single().Ledger);
        Assert.That(
            WordcountCounts.ByFooters(data, ledger.RowsOut, counted, countedNulls: 0),
            Is.EqualTo(new WordcountCounts(ledger.Dropped["no token"], ledger.Grouped!.Items, ledger.RowsOut, counted)));
    }

    [Test]
    public void Wordcount_FilesThatDoNotSay_AreCountedInAPassOfItsOwn()
    {
        using var folder = new ScratchFolder();
        using (var session = JobsOnSpark.NewSession())
        {
            session.Spark.Sql($"SELECT * FROM VALUES (array('a', 'b', NULL)), (array()), (NULL) AS t({OperationsTable.Tokens})")
                .Write().Option("parquet.column.statistics.enabled", "false").Parquet(SparkPath.ToWrite(folder["operations"]));
        }
        var data = InputTable.Open("the operations", "--input", folder["operations"], OperationsTable.TokensOnly);
        Assume.That(data.Files.SelectMany(file => file.Columns).Any(column => column is { Values: > 0, Nulls: null }), Is.True);
        var ledger = JobsOnSpark.Run(() => WordcountJob.Open(RealTweets.Wordcount(folder["operations"], folder.Path))).Tables.Single().Ledger;
        Assert.That((ledger.RowsKept, ledger.Dropped["no token"], ledger.Grouped?.Items), Is.EqualTo((1, 2, 3)));
    }

    [Test]
    public void Wordcount_RealTweets_DrawsAPngBesideTheTable() =>
        Assert.That(Convert.ToHexString(File.ReadAllBytes(Publication.Beside(RealTweets.WordcountTable, ".png"))[..8]), Is.EqualTo("89504E470D0A1A0A"));

    [Test]
    public void Wordcount_RealTweets_DrawsAnSvgThatNamesWhatWasCounted()
    {
        var golden = ParquetRows.Longs(SharedData.Find(Golden), WordcountTable.Count);
        var svg = XDocument.Load(Publication.Beside(RealTweets.WordcountTable, ".svg")).Root!;
        Assert.That(svg.Value, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"Words by frequency: {golden.Count:N0} words, {golden.Sum():N0} tokens")));
    }

    [Test]
    public void Ranks_RealTweets_AreTheFirstTheLastAndFewBetween()
    {
        using var session = JobsOnSpark.NewSession();
        var all = Rows(RealTweets.WordcountTable);
        var ranks = WordcountSteps.Ranks(session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.WordcountTable)), all.Count, 300).Collect().Select(WordRank.Of).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(ranks.Take(300).Select(rank => rank.Rank), Is.EqualTo(Enumerable.Range(1, 300)));
            Assert.That(ranks[^1].Rank, Is.EqualTo(all.Count));
            Assert.That(ranks, Has.Count.LessThan(2000));
            Assert.That(ranks.Select(rank => (rank.Word!, rank.Count, rank.Tweets)), Is.EqualTo(ranks.Select(rank => all[(int)rank.Rank - 1])));
        });
    }

    // A null in a list is a word, as SQL groups it; bytes that are no UTF-8 stay what they are; no word steers the terminal.
    [Test]
    public void Wordcount_OddWords_AreCountedAndShownHarmless()
    {
        const string Lists = "(array('a', NULL, 'a')), (array(NULL, NULL, 'a\u001b[31m')), (array(CAST(X'FF' AS STRING), CAST(X'FE' AS STRING), CAST(X'FF' AS STRING), 'a')), (array())";
        using var folder = new ScratchFolder();
        var result = OverLists(folder, Lists, top: 10);
        Assert.Multiple(() =>
        {
            Assert.That(result.Shown.Single().Columns, Is.EqualTo(new[] { "rank", "word", "count", "tweets" }));
            Assert.That(result.Shown.Single().Rows, Is.EqualTo(new string[][] { ["1", "(null)", "3", "2"], ["2", "a", "3", "2"], ["3", "\uFFFD", "2", "1"], ["4", "a\\u{1B}[31m", "1", "1"], ["5", "\uFFFD", "1", "1"] }));
            Assert.That((result.Tables.Single().Ledger.Dropped["no token"], result.Tables.Single().Ledger.Grouped!.Items), Is.EqualTo((1, 10)));
        });
    }

    [Test]
    public void Wordcount_WithoutTopAndChart_ShowsAndDrawsNothing()
    {
        using var folder = new ScratchFolder();
        var result = OverLists(folder, "(array('a'))", top: 0, noChart: true);
        Assert.That((result.Shown.Count == 0, Directory.GetFiles(folder.Path).Length), Is.EqualTo((true, 0)));
    }

    private static JobResult OverLists(ScratchFolder folder, string lists, int top, bool noChart = false)
    {
        using (var session = JobsOnSpark.NewSession())
            session.Spark.Sql($"SELECT * FROM VALUES {lists} AS t({OperationsTable.Tokens})").Write().Parquet(SparkPath.ToWrite(folder["operations"]));
        return JobsOnSpark.Run(() => WordcountJob.Open(RealTweets.Wordcount(folder["operations"], folder.Path) with { Top = top, NoChart = noChart }));
    }

    private static List<string[]> Lists(string operations)
    {
        using var session = JobsOnSpark.NewSession();
        return [.. session.Spark.Read().Parquet(SparkPath.ToRead(operations)).Select(OperationsTable.Tokens).Collect().Select(row => row.GetAs<string[]?>(0) ?? [])];
    }

    private static List<(string Word, long Count, long Tweets)> Rows(string table) =>
    [
        .. ParquetRows.Strings(table, WordcountTable.Word)
            .Zip(ParquetRows.Longs(table, WordcountTable.Count), ParquetRows.Longs(table, WordcountTable.Tweets))
            .Select(row => (row.First!, row.Second!.Value, row.Third!.Value)),
    ];

    private static List<(string?, long?)> ByWord(string path) =>
        [.. ParquetRows.Strings(path, WordcountTable.Word).Zip(ParquetRows.Longs(path, WordcountTable.Count)).OrderBy(w => w.First, StringComparer.Ordinal)];
}

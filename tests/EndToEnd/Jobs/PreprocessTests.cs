using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

[TestFixture]
internal sealed class PreprocessTests
{
    [Test]
    public void Preprocess_RealTweets_EqualTheReferenceInEveryRow()
    {
        using var session = JobsOnSpark.NewSession();
        var golden = Operations(session.Spark, SharedData.Find("data/golden/operations.parquet"));
        var made = Operations(session.Spark, RealTweets.PreprocessTable).Join(golden.Select(OperationsTable.TweetId), [OperationsTable.TweetId], "left_semi");
        Assert.That((golden.ExceptAll(made).Count(), made.ExceptAll(golden).Count(), golden.Count()), Is.EqualTo((0L, 0L, 20_000L)));
    }

    [Test]
    public void Preprocess_DamagedTweets_EqualTheReferenceInEveryRow()
    {
        using var folder = new ScratchFolder();
        var mutants = SharedData.Find("data/golden/mutants.parquet");
        var output = JobsOnSpark.Run(() => PreprocessJob.Open(RealTweets.Preprocess(folder.Path) with { Input = mutants })).Tables.Single().Path;
        using var session = JobsOnSpark.NewSession();
        var golden = Operations(session.Spark, mutants);
        var made = Operations(session.Spark, output);
        Assert.That((golden.ExceptAll(made).Count(), made.ExceptAll(golden).Count(), golden.Count()), Is.EqualTo((0L, 0L, 4_964L)));
    }

    [Test]
    public void Preprocess_RealTweets_KeepsEveryTweetWithoutRt()
    {
        var chunks = SharedData.Find("data/random_chunks");
        var kept = ParquetRows.Strings(chunks, TweetTable.TweetId).Zip(ParquetRows.Strings(chunks, TweetTable.Text))
            .Where(t => t.Second?.Contains("RT", StringComparison.Ordinal) != true)
            .Select(t => t.First)
            .Order(StringComparer.Ordinal);
        Assert.That(ParquetRows.Strings(RealTweets.PreprocessTable, OperationsTable.TweetId).Order(StringComparer.Ordinal), Is.EqualTo(kept));
    }

    [Test]
    public void Preprocess_RealTweets_LedgerAddsUp()
    {
        var table = RealTweets.PreprocessResult.Tables.Single();
        Assert.That((table.Ledger.RowsIn, table.Ledger.Dropped["retweet (RT)"], table.Rows), Is.EqualTo((108_165L, 612L, 107_553L)));
    }

    [Test]
    public void Preprocess_RealTweets_ManifestNamesEveryInputWithSizeAndRows()
    {
        var manifest = Manifest.TryRead(RealTweets.PreprocessTable)!;
        var chunks = Directory.GetFiles(SharedData.Find("data/random_chunks")).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), new FileInfo(f).Length));
        Assert.That(manifest.Inputs["tweets"].Files.Select(f => (f.Name, f.Bytes)), Is.EqualTo(chunks));
    }

    private static DataFrame Operations(SparkSession spark, string path) =>
        spark.Read().Parquet(SparkPath.ToRead(path)).Select([.. OperationsTable.Columns.Select(c => Col(c))]);
}

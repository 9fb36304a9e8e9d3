using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
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
    public void Preprocess_RealTweets_SendsEachKeptTweetToTheWorkerOnce() =>
        Assert.That(Manifest.TryRead(RealTweets.PreprocessTable)!.Audit, Is.EqualTo(new Dictionary<string, long> { ["rows_sent_to_worker"] = 107_553 }));

    [Test]
    public void Preprocess_RealTweets_TableHasTheColumnsOfTheLayout()
    {
        using var session = JobsOnSpark.NewSession();
        Assert.That(
            session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.PreprocessTable)).Columns(),
            Is.EqualTo(["tweet_id", "text", "convbert_tokenized_text", "lowercased_text", "tokenized_preprocessed_text"]));
    }

    [Test]
    public void Preprocess_RealTweets_ManifestNamesTheStatistics() =>
        Assert.That(Manifest.TryRead(RealTweets.PreprocessTable)!.Inputs["statistics"].Files.Select(f => f.Name), Is.EqualTo(["counts_1grams.txt", "counts_2grams.txt"]));

    [TestCase(false, 3_809)]
    [TestCase(true, 2 * 3_809)]
    public void WorkerRows_PlanThatSortsWhatTheWorkerGives_ShowsThatItComputesItTwice(bool isSorted, long rows)
    {
        using var folder = new ScratchFolder();
        using var session = JobsOnSpark.NewSession();
        var notes = Directory.CreateDirectory(folder["notes"]).FullName;
        var given = session.Spark.Read().Parquet(SparkPath.ToRead(SharedData.Sample("operations.parquet"))).Select("tweet_id")
            .MapInArrow(batches => WorkerRows.Counted(batches, notes), new StructType([new StructField("tweet_id", new StringType())]));
        (isSorted ? given.OrderBy("tweet_id") : given).Write().Parquet(SparkPath.ToWrite(folder["table"]));
        Assert.That(WorkerRows.Sum(notes), Is.EqualTo(rows));
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

using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

[TestFixture]
internal sealed class MergeTests
{
    private static readonly string[] Classes = ["is_hired_1mo", "is_unemployed", "job_offer", "job_search", "lost_job_1mo"];

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_EqualTheReferenceInOrder(string className)
    {
        var golden = SharedData.Find($"data/golden/{className}_all_sorted.parquet");
        var expected = ParquetRows.Strings(golden, ScoreTable.TweetId).Zip(ParquetRows.Doubles(golden, ScoreTable.Score));
        var table = RealTweets.MergeTable(className);
        Assert.That(ParquetRows.Strings(table, ScoreTable.TweetId).Zip(ParquetRows.Doubles(table, ScoreTable.Score)), Is.EqualTo(expected));
    }

    [Test]
    public void Merge_RealScores_CarryTheOperationsColumns()
    {
        using var session = JobsOnSpark.NewSession();
        var columns = OperationsTable.Columns.Select(c => Col(c)).ToArray();
        var merged = session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.MergeTable("job_offer"))).Select(columns);
        var operations = session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.PreprocessTable)).Select(columns);
        Assert.That((merged.ExceptAll(operations).Count(), merged.Count()), Is.EqualTo((0L, 105_401L)));
    }

    [Test]
    public void Merge_RealScores_TableHasTheColumnsOfTheLayout()
    {
        using var session = JobsOnSpark.NewSession();
        Assert.That(
            session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.MergeTable("job_offer"))).Columns(),
            Is.EqualTo(["tweet_id", "score", "text", "convbert_tokenized_text", "lowercased_text", "tokenized_preprocessed_text"]));
    }

    [Test]
    public void Merge_RealScores_AuditCountsWhatHasNoPartner()
    {
        var audit = RealTweets.MergeResult.Audits["job_offer"];
        Assert.That(
            (audit["scores_read"], audit["distinct_ids"], audit["ids_without_tweet"], audit["tweets_without_score"], audit["merged"]),
            Is.EqualTo((106_202L, 106_202L, 801L, 2_152L, 105_401L)));
    }
}

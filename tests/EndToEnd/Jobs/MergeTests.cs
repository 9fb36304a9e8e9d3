using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The merge of the real scores with the real tweets, held to the reference.</summary>
[TestFixture]
internal sealed class MergeTests
{
    private static readonly string[] Classes = Golden.Classes;

    private static readonly string[] Tables = ["ranked", "top tweets", "all sorted"];

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_EqualTheReferenceInOrder(string className) =>
        Assert.That(Golden.Rows(RealTweets.MergeTable(className)), Is.EqualTo(Golden.Ranking(className)));

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_RankingEqualsTheReferenceInOrder(string className) =>
        Assert.That(Golden.Rows(RealTweets.RankedTable(className)), Is.EqualTo(Golden.Ranking(className)));

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_RanksAreOneToTheNumberOfTweets(string className) =>
        Assert.That(ParquetRows.Longs(RealTweets.RankedTable(className), RankedTable.Rank), Is.EqualTo(Enumerable.Range(1, Golden.Joined(className)).Select(rank => (long?)rank)));

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_TopTweetsAreTheReferencesFirst(string className) =>
        Assert.That(Golden.Rows(RealTweets.TopTable(className)), Is.EqualTo(Golden.Ranking(className).Take(Golden.BaseRank(className))));

    [TestCaseSource(nameof(Classes))]
    public void Merge_RealScores_TopTweetsHaveTheirRanks(string className) =>
        Assert.That(ParquetRows.Longs(RealTweets.TopTable(className), RankedTable.Rank), Is.EqualTo(Enumerable.Range(1, Golden.BaseRank(className)).Select(rank => (long?)rank)));

    [Test]
    public void Merge_RealScores_CarryTheOperationsColumns() => Assert.That(Foreign(RealTweets.MergeTable("job_offer")), Is.EqualTo((0L, 105_401L)));

    [Test]
    public void Merge_RealScores_TopTweetsCarryTheOperationsColumns() => Assert.That(Foreign(RealTweets.TopTable("job_offer")), Is.EqualTo((0L, (long)Golden.BaseRank("job_offer"))));

    [TestCase("ranked", "tweet_id", "score", "rank")]
    [TestCase("top tweets", "tweet_id", "score", "rank", "text", "convbert_tokenized_text", "lowercased_text", "tokenized_preprocessed_text")]
    [TestCase("all sorted", "tweet_id", "score", "text", "convbert_tokenized_text", "lowercased_text", "tokenized_preprocessed_text")]
    public void Merge_RealScores_TableHasTheColumnsOfTheLayout(string table, params string[] columns)
    {
        using var session = JobsOnSpark.NewSession();
        Assert.That(session.Spark.Read().Parquet(SparkPath.ToRead(RealTweets.Merged("job_offer", table))).Columns(), Is.EqualTo(columns));
    }

    [Test]
    public void Merge_RealScores_AuditCountsWhatHasNoPartner()
    {
        var audit = RealTweets.MergeResult.Audits["job_offer"];
        Assert.That(
            (audit["scores_read"], audit["distinct_ids"], audit["ids_without_tweet"], audit["tweets_without_score"], audit["merged"]),
            Is.EqualTo((106_202L, 106_202L, 801L, 2_152L, 105_401L)));
    }

    [Test, Combinatorial]
    public void Merge_RealScores_ManifestKeepsWhatTheBaseRankIsReckonedFrom([ValueSource(nameof(Classes))] string className, [ValueSource(nameof(Tables))] string table)
    {
        var parameters = ManifestOf(className, table).Parameters;
        Assert.That((parameters["base-rate"], parameters["n-random"]), Is.EqualTo((Golden.BaseRate(className), Golden.RandomTweets)));
    }

    [Test, Combinatorial]
    public void Merge_RealScores_ManifestKeepsTheAudit([ValueSource(nameof(Classes))] string className, [ValueSource(nameof(Tables))] string table)
    {
        var audit = ManifestOf(className, table).Audit!;
        Assert.That((audit["merged"], audit["base_rank"], audit["top_tweets"]), Is.EqualTo((Golden.Joined(className), Golden.BaseRank(className), Golden.BaseRank(className))));
    }

    private static Manifest ManifestOf(string className, string table) => Manifest.TryRead(RealTweets.Merged(className, table))!;

    // How many rows are not rows of the operations, and how many there are.
    private static (long Foreign, long All) Foreign(string table)
    {
        using var session = JobsOnSpark.NewSession();
        var merged = Operations(session.Spark, table);
        return (merged.ExceptAll(Operations(session.Spark, RealTweets.PreprocessTable)).Count(), merged.Count());
    }

    private static DataFrame Operations(SparkSession spark, string table) =>
        spark.Read().Parquet(SparkPath.ToRead(table)).Select([.. OperationsTable.Columns.Select(c => Col(c))]);
}

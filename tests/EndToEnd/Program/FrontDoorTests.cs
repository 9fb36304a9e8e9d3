using LaborSpark.Jobs.Tables;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The three jobs on the real tweets as users start them: on their own, by spark-submit, on a cluster that has nothing of ours.</summary>
[SecondSuite("Each door runs three jobs on all real tweets. The normal suite has the jobs in this process on the same tweets, and the README's commands through two of the doors.")]
[TestFixture(OnItsOwn)]
[TestFixture(BySparkSubmit)]
[TestFixture(OnACluster)]
internal sealed class FrontDoorTests(string door)
{
    private const string OnItsOwn = "on its own";
    private const string BySparkSubmit = "by spark-submit";
    private const string OnACluster = "on a standalone cluster";
    private readonly ScratchFolder _folder = new();
    private readonly List<ChildProcess.Ended> _ended = [];

    private string Operations => _folder["random_chunks_with_operations"];

    private string Words => _folder["wordcount_random", "wordcount_random.parquet"];

    [OneTimeSetUp]
    public void RunTheThreeJobs()
    {
        using var cluster = door == OnACluster ? new StandaloneCluster() : null;
        var (program, before) = Command(cluster);
        foreach (var verb in Verbs())
        {
            var ended = ChildProcess.Run(program, [.. before, .. verb, "--data-root", _folder.Path, .. Settings(cluster)]);
            _ended.Add(ended);
            Assert.That(ended.Code, Is.Zero, $"{door}: {string.Join(' ', verb)}\n{ended.All}");
        }
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Preprocess_ThroughTheDoor_GivesTheSameRows()
    {
        using var session = JobsOnSpark.NewSession();
        var made = Table(session.Spark, Operations);
        var expected = Table(session.Spark, RealTweets.PreprocessTable);
        Assert.That((made.ExceptAll(expected).Count(), expected.ExceptAll(made).Count()), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void Wordcount_ThroughTheDoor_GivesTheSameRowsInOrder() =>
        Assert.That(
            ParquetRows.Strings(Words, WordcountTable.Word).Zip(ParquetRows.Longs(Words, WordcountTable.Count)),
            Is.EqualTo(ParquetRows.Strings(RealTweets.WordcountTable, WordcountTable.Word).Zip(ParquetRows.Longs(RealTweets.WordcountTable, WordcountTable.Count))));

    [TestCase("is_hired_1mo")]
    [TestCase("lost_job_1mo")]
    public void Merge_ThroughTheDoor_EqualsTheReferenceInOrder(string className)
    {
        var golden = SharedData.Find($"data/golden/{className}_all_sorted.parquet");
        var table = _folder["merged", className, AllSortedTable.FileName(className)];
        Assert.That(ParquetRows.Strings(table, ScoreTable.TweetId), Is.EqualTo(ParquetRows.Strings(golden, ScoreTable.TweetId)));
    }

    [Test]
    public void Preprocess_ThroughTheDoor_PrintsItsLedger() =>
        Assert.That(_ended[0].Output, Does.Contain("| preprocess | 108,165 | retweet (RT) 612  |  107,553 |"));

    [Test]
    public void Preprocess_ThroughTheDoor_WritesZstd() =>
        Assert.That(Directory.GetFiles(Operations, "*.parquet").Select(Path.GetFileName), Has.All.EndsWith(".zstd.parquet").And.Not.Empty);

    private (string Program, string[] Before) Command(StandaloneCluster? cluster)
    {
        if (cluster is not null)
            return (PublishedProgram.Program, []);
        var built = Checkout.Built("LaborSpark.Jobs", "laborspark");
        if (door == OnItsOwn)
            return (built, []);
        var placeholder = _folder["laborspark.py"];
        File.WriteAllText(placeholder, "# spark-submit wants a script to submit.\n");
        var home = new SparkLocator().Locate(SparkSearch.FromEnvironment()).Home;
        return (Path.Combine(home, "bin", "spark-submit"),
            ["--master", "local[2]", "--conf", "spark.driver.memory=1g", "--conf", "spark.pyspark.driver.python=" + built, placeholder]);
    }

    private string[] Settings(StandaloneCluster? cluster) => cluster is not null ? ["--master", cluster.Master, "--config", cluster.SettingsFile]
        : door == OnItsOwn ? ["--master", "local[2]", "--conf", "spark.driver.memory=1g"]
        : [];

    private IEnumerable<string[]> Verbs() =>
    [
        ["preprocess", "--input", SharedData.Find("data/random_chunks"), "--vocab", SharedData.Find("data/vocab/vocab.txt"), "--stats", RealTweets.Statistics],
        ["wordcount"],
        ["merge", RealTweets.Inference, "--inference", SharedData.Find("data/inference/" + RealTweets.Inference), "--output", _folder["merged"]],
    ];

    private static DataFrame Table(SparkSession spark, string path) =>
        spark.Read().Parquet(SparkPath.ToRead(path)).Select([.. OperationsTable.Columns.Select(c => Col(c))]);
}

using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The demo with tweets of its generator, run a second time over what the first left.</summary>
[TestFixture]
[SecondSuite("Two demos of their own. The normal suite looks at the README's one, and at the generator in tests/Jobs.")]
internal sealed class DemoTests
{
    private const long Tweets = 2_500;
    private readonly ScratchFolder _folder = new();
    private List<string?> _firstRanking = [];
    private ChildProcess.Ended _first = null!;
    private ChildProcess.Ended _second = null!;

    private static string Program => Checkout.Built("LaborSpark.Jobs", "laborspark");

    private string Demo => _folder["demo"];

    private string[] Arguments => ["demo", "--tweets", $"{Tweets}", "--output", Demo, "--master", "local[2]", "--conf", "spark.driver.memory=1g"];

    private string Ranking => Path.Combine(Demo, "inference", DemoData.Inference, "output", "job_offer", AllSortedTable.FileName("job_offer"));

    [OneTimeSetUp]
    public void RunTwice()
    {
        // Its report goes to a full disk.
        _first = ChildProcess.Run("sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", Program, .. Arguments]);
        Assert.That(_first.Code, Is.EqualTo((int)ExitCode.Success), _first.All);
        _firstRanking = ParquetRows.Strings(Ranking, ScoreTable.TweetId);
        _second = ChildProcess.Run(Program, Arguments);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    // All that was published, of every job.
    [Test]
    public void FirstDemo_ReportNotPrinted_SaysWhatStandsAll() => Assert.That(_first.Errors.TrimEnd().Split('\n')[^1], Does
        .StartWith($"laborspark: all that was asked for is published, and whole: {Demo}/random_chunks_with_operations, {Demo}/wordcount_random/wordcount_random.png, ")
        .And.Contain($", {Ranking}, ").And.EndWith($", {Demo}/{DemoData.LabelsFolder}/tweets_to_label/{DemoData.Inference}. Only the report could not be printed: No space left on device"));

    [Test]
    public void SecondDemo_EndsWell() => Assert.That(_second.Code, Is.EqualTo((int)ExitCode.Success), _second.All);

    [Test]
    public void SecondDemo_GivesTheSameRanking() =>
        Assert.That(ParquetRows.Strings(Ranking, ScoreTable.TweetId), Is.EqualTo(_firstRanking).And.Not.Empty);

    [Test]
    public void Demo_Tweets_AreAsManyAsAsked() =>
        Assert.That(ParquetRows.Strings(Path.Combine(Demo, "random_chunks"), TweetTable.TweetId), Has.Count.EqualTo(Tweets).And.Unique);

    [Test]
    public void Demo_Tables_AreAllPrintedWithTheirPaths() =>
        Assert.That(_second.Output, Does.Contain($"wordcount: {Demo}/wordcount_random/wordcount_random.parquet").And.Contain($"merge job_offer, all sorted: {Ranking}"));

    [Test]
    public void Demo_Selection_IsPrintedWithItsReasons() => Assert.That(_second.Output, Does.Contain("The first tweets to label of class lost_job_1mo, and why:").And.Contain("exploit; explore_"));

    [TestCase("select lost_job_1mo", "lost_job_1mo_to_label.csv")]
    [TestCase("select, report", "report.html")]
    public void Demo_Selection_IsWhereItIsSaidToBe(string step, string file)
    {
        var path = Path.Combine(Demo, DemoData.LabelsFolder, "tweets_to_label", DemoData.Inference, file);
        Assert.That((_second.Output.Contains($"{step}: {path}", StringComparison.Ordinal), File.Exists(path)), Is.EqualTo((true, true)));
    }

}

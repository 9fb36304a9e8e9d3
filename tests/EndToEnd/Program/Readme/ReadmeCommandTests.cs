using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.EndToEnd.Tests.Readme;

/// <summary>The README's commands do what it says. Each runs as it stands, but for the folders it works in.</summary>
public sealed class ReadmeCommandTests
{
    private const string Demo = "dotnet run --project jobs -c Release -- demo";
    private const string Tests = "dotnet test";
    private const string Publish = "dotnet publish jobs -c Release -o laborspark";
    private const string Alone = "laborspark/laborspark merge \"$FOLDER\" --data-root \"$DATA\" --master \"$MASTER\" --overwrite";
    private const string Submitted = "spark-submit --master \"$MASTER\" --conf spark.pyspark.driver.python=laborspark/laborspark laborspark/laborspark.py merge \"$FOLDER\" --data-root \"$DATA\" --overwrite";
    private const string Compare = "laborspark/laborspark compare --expected laborspark/conf/sample/operations.parquet --actual \"$DATA/random_chunks_with_operations\"";

    // Those that run tests themselves, measure, or run for hours.
    private static readonly string[] NotRun =
    [
        Tests + " -p:Suite=second",
        Tests + " -p:Suite=second --project tests/EndToEnd/Jobs",
        Tests + " --project tests/Udfs",
        .. new[] { "spark", "start", "text", "social", "grams", "statistics", "preprocess --tweets 3000000", "wordcount --tweets 3000000", "merge --rows 92000000", "search", "mask", "select --tweets 3000000" }.Select(verb => "dotnet run -c Release --project bench -- " + verb),
        "dotnet run -c Release --project tests/Oracle -- properties --hours 8",
    ];

    private string _folder = "";
    private ChildProcess.Ended _demo = null!;

    private string Data => Path.Combine(_folder, "laborspark-demo");

    [OneTimeSetUp]
    public void RunDemo()
    {
        _folder = Directory.CreateTempSubdirectory("laborspark-readme-").FullName;
        _demo = ChildProcess.Run(Checkout.Built("LaborSpark.Jobs", "laborspark"), ["demo"], _folder);
    }

    [OneTimeTearDown]
    public void RemoveData() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Commands_AreThoseTestedHere() =>
        Assert.That(ReadmeText.Commands, Is.EqualTo([Demo, Tests, Compare, Publish, Alone, Submitted, .. NotRun]));

    [Test]
    public void Demo_EndsWell() => Assert.That(_demo.Code, Is.Zero, _demo.All);

    [Test]
    public void Demo_PrintsTheLedgerThenTheSelectionOfTheReadme()
    {
        Assert.That(TableLines(_demo.Output), Is.EqualTo(TableLines(ReadmeText.Blocks("text")[0])), _demo.All);
    }

    [TestCase("preprocess", "random_chunks_with_operations")]
    [TestCase("wordcount", "wordcount_random/wordcount_random.parquet")]
    [TestCase("merge job_offer, all sorted", "inference/demo_inference/output/job_offer/job_offer_all_sorted.parquet")]
    [TestCase("select lost_job_1mo", "labels/demo_iter0/preprocessed/tweets_to_label/demo_inference/lost_job_1mo_to_label.csv")]
    [TestCase("select, report", "labels/demo_iter0/preprocessed/tweets_to_label/demo_inference/report.html")]
    public void Demo_WhatItMade_IsWhereItIsSaidToBe(string step, string relative)
    {
        var path = Path.Combine(Data, relative);
        Assert.That((_demo.Output.Contains($"{step}: {path}", StringComparison.Ordinal), Path.Exists(path)), Is.EqualTo((true, true)), _demo.Output);
    }

    [Test]
    public void TestCommand_IsTheOneThatCiRuns() =>
        Assert.That(File.ReadLines(Path.Combine(Checkout.Root, ".ci", "run")).Count(line => line.StartsWith(Tests + " ", StringComparison.Ordinal)), Is.EqualTo(1));

    [TestCase(Alone)]
    [TestCase(Submitted)]
    public void ClusterCommand_MakesTheRankingAgain(string command)
    {
        var ended = Run(command);
        Assert.That((ended.Code, ended.Output.Contains("lost_job_1mo_all_sorted.parquet", StringComparison.Ordinal)), Is.EqualTo((0, true)), ended.All);
    }

    [Test]
    public void CompareCommand_FindsTheDemoEqualToTheReference()
    {
        var ended = Run(Compare);
        Assert.That((ended.Code, string.Join('\n', TableLines(ended.Output))), Is.EqualTo((0, string.Join('\n', TableLines(ReadmeText.Blocks("text")[1])))), ended.All);
    }

    private ChildProcess.Ended Run(string command)
    {
        var spark = new SparkLocator().Locate(SparkSearch.FromEnvironment(), null, CancellationToken.None);
        var link = Path.Combine(_folder, "laborspark");
        if (!Directory.Exists(link))
            Directory.CreateSymbolicLink(link, PublishedProgram.Folder);
        var environment = new Dictionary<string, string?>
        {
            ["FOLDER"] = "demo_inference",
            ["DATA"] = Data,
            ["MASTER"] = "local[2]",
            ["PATH"] = $"{spark.Home}/bin:{Environment.GetEnvironmentVariable("PATH")}",
        };
        return ChildProcess.Run("bash", ["-c", command], _folder, environment);
    }

    private static List<string> TableLines(string text) => [.. text.Split('\n').Where(line => line.StartsWith('|')).Select(WithoutSeconds)];

    // The last cell of a ledger row is what this run took; all other cells are the same on every machine.
    private static string WithoutSeconds(string line)
    {
        var cells = line.TrimEnd().Split('|');
        return cells.Length == 7 && cells[1].Trim() is var step && (step == "preprocess" || step == "wordcount" || step.StartsWith("merge", StringComparison.Ordinal) || step.StartsWith("select", StringComparison.Ordinal))
            ? string.Join('|', cells[..^2])
            : line.TrimEnd();
    }
}

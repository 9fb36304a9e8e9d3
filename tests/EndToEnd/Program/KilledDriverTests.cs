using System.Diagnostics;
using System.Security.Cryptography;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A driver killed while it writes: what it leaves, and what the next run makes of it.</summary>
[TestFixture]
[SecondSuite("Publishing is one code for all jobs, and KilledMergeTests kills it in each step.")]
internal sealed class KilledDriverTests
{
    private readonly ScratchFolder _folder = new();
    private IReadOnlyList<string> _aliveAfterTenSeconds = [];
    private List<string> _before = [];
    private List<string> _after = [];
    private ChildProcess.Ended _rerun = null!;

    private string Output => _folder["random_chunks_with_operations"];

    private string[] Arguments =>
    [
        "preprocess", "--input", SharedData.Find("data/random_chunks"), "--vocab", SharedData.Find("data/vocab/vocab.txt"), "--stats", RealTweets.Statistics, "--output", Output,
        "--overwrite", "--master", "local[2]", "--conf", "spark.driver.memory=1g", "--conf", "spark.laborspark.quickStart=true",
    ];

    [OneTimeSetUp]
    public void KillAndRunAgain()
    {
        JobsOnSpark.Run(() => PreprocessJob.Open(RealTweets.Preprocess(_folder.Path) with { Input = SharedData.Find("data/hostile/null-text") }));
        _before = Contents();
        using (var job = new JobProcess(Arguments))
        {
            job.WaitUntil(HasBegunToWrite, "The write of the table");
            job.Kill();
            var clock = Stopwatch.StartNew();
            while (job.Alive().Count > 0 && clock.Elapsed < TimeSpan.FromSeconds(10))
                Thread.Sleep(100);
            _aliveAfterTenSeconds = job.Alive();
            // Only now: Spark's JVM outlives its driver by a moment, in which it could still write.
            _after = Contents();
        }
        _rerun = ChildProcess.Run(Checkout.Built("LaborSpark.Jobs", "laborspark"), Arguments);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Kill_WhileWriting_LeavesNoProcess() => Assert.That(_aliveAfterTenSeconds, Is.Empty);

    [Test]
    public void Kill_WhileWriting_LeavesTheOldTableAsItWas() => Assert.That(_after, Is.EqualTo(_before).And.Not.Empty);

    [Test]
    public void RunAgain_AfterTheKill_EndsWell() => Assert.That(_rerun.Code, Is.EqualTo((int)ExitCode.Success), _rerun.All);

    [Test]
    public void RunAgain_AfterTheKill_MakesTheWholeTable() =>
        Assert.That(
            ParquetRows.Strings(Output, OperationsTable.TweetId).Order(StringComparer.Ordinal),
            Is.EqualTo(ParquetRows.Strings(RealTweets.PreprocessTable, OperationsTable.TweetId).Order(StringComparer.Ordinal)));

    [Test]
    public void RunAgain_AfterTheKill_LeavesNothingBesideTheTable() =>
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.EqualTo([Output]));

    private bool HasBegunToWrite() => Directory
        .GetDirectories(_folder.Path, ".random_chunks_with_operations.staging-*")
        .Any(s => Directory.Exists(Path.Combine(s, "new", "random_chunks_with_operations", "_temporary")));

    private List<string> Contents() => [.. Directory
        .GetFiles(Output)
        .Order(StringComparer.Ordinal)
        .Select(f => Path.GetFileName(f) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))];
}

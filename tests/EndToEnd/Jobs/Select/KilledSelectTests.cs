using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>A selection that ends before it is done: killed, or by a full disk.</summary>
[TestFixture]
[SecondSuite("Publishing is one code for all jobs: KilledMergeTests kills it in each step, FullDiskTests fill its disk.")]
internal sealed class KilledSelectTests
{
    private static readonly string[] QuickSpark = ["--master", "local[2]", "--conf", "spark.driver.memory=1g", "--conf", "spark.laborspark.quickStart=true"];
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Kill_WhileItSearches_LeavesNothingAndTheNextRunIsWhole()
    {
        var output = _folder["selected"];
        using (var job = new JobProcess(Arguments(output)))
        {
            job.WaitUntil(() => job.All.Contains("select: search all tweets ...", StringComparison.Ordinal), "The search");
            job.Kill();
        }
        Assert.That(Directory.Exists(output), Is.False, "what is published");
        TwentyTweets.Tables.Select(TwentyTweets.Tables.Options with { Output = output, MethodsText = "exploit" });
        Assert.That(Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Where(name => !name!.EndsWith(".lock", StringComparison.Ordinal)), Is.EqualTo(["selected"]));
    }

    [Test]
    public void Select_DiskFull_SaysSoAndLeavesNothing()
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        Directory.CreateDirectory(_folder["empty"]);
        var (ended, left) = SmallDisk.Run(disk, "48k", _folder["empty"], [Checkout.Built("LaborSpark.Jobs", "laborspark"), .. Arguments(Path.Combine(disk, "selected"))]);
        Assert.Multiple(() =>
        {
            Assert.That(ended.Code, Is.EqualTo((int)ExitCode.NotNow), ended.All);
            Assert.That(ended.Errors.TrimEnd().Split('\n')[^1], Does.StartWith("laborspark: the disk is full").And.Contains("nothing was published. Make room"));
            Assert.That(left.Where(line => !line.EndsWith(".lock", StringComparison.Ordinal)), Is.Empty, "what is left");
        });
    }

    private static IEnumerable<string> Arguments(string output)
    {
        var options = TwentyTweets.Tables.Options;
        return
        [
            "select", options.InferenceFolder, options.DataFolder, "--inference", options.Inference!, "--operations", options.Operations!, "--wordcount", options.Wordcount!,
            "--labels", options.Labels!, "--no-chart", "--output", output, .. QuickSpark,
        ];
    }
}

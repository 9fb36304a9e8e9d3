using System.Diagnostics;
using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>An executor killed while it keeps data of a shuffle: what it had is made again.</summary>
[TestFixture]
[SecondSuite("A cluster of its own. WorkerBesideProgramTests start the worker as an executor gets it; that a killed executor is made good is Spark's own.")]
internal sealed class LostExecutorTests
{
    private readonly ScratchFolder _folder = new();
    private int _executors;
    private int _code;
    private string _said = "";

    [OneTimeSetUp]
    public void KillAnExecutor()
    {
        using var cluster = new StandaloneCluster();
        string[] arguments = [.. MergeCommand.OnAnyMaster(_folder["merged"]), "--master", cluster.Master, "--config", cluster.SettingsFile];
        using var job = new JobProcess(arguments, PublishedProgram.Program);
        job.WaitUntil(() => cluster.ExecutorsInAShuffle().Count > 0, "A shuffle");
        using (var kill = Process.Start("kill", ["-9", cluster.ExecutorsInAShuffle()[0].ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        _code = job.WaitForEnd();
        (_said, _executors) = (job.All, cluster.ExecutorsStarted());
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Merge_ExecutorKilled_EndsWell() => Assert.That(_code, Is.EqualTo((int)ExitCode.Success), _said);

    // One on each of the two workers, and one in the place of the killed.
    [Test]
    public void Merge_ExecutorKilled_GoesOnWithAnother() => Assert.That(_executors, Is.GreaterThanOrEqualTo(3));

    [Test]
    public void Merge_ExecutorKilled_EqualsTheReferenceInOrder() =>
        Assert.That(Golden.Rows(MergeCommand.Ranking(_folder["merged"])), Is.EqualTo(MergeCommand.Expected));
}

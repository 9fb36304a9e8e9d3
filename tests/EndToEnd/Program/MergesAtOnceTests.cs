using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Two merges that write to one folder at the same time.</summary>
[TestFixture]
[SecondSuite("Two programs of their own. PublicationTests open one twice and hold what the second is told.")]
internal sealed class MergesAtOnceTests
{
    private readonly ScratchFolder _folder = new();
    private ChildProcess.Ended _second = null!;
    private int _firstId;
    private int _firstCode;
    private string _firstSaid = "";

    [OneTimeSetUp]
    public void StartBoth()
    {
        using var first = new JobProcess(MergeCommand.Arguments(_folder["merged"]));
        _firstId = first.Id;
        first.WaitUntil(() => first.All.Contains("start Spark", StringComparison.Ordinal), "The start of Spark");
        _second = ChildProcess.Run(MergeCommand.Program, MergeCommand.Arguments(_folder["merged"]));
        _firstCode = first.WaitForEnd();
        _firstSaid = first.All;
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Merge_AnotherIsWriting_MayBeTriedAgain() => Assert.That(_second.Code, Is.EqualTo((int)ExitCode.NotNow), _second.All);

    [Test]
    public void Merge_AnotherIsWriting_NamesIt() => Assert.That(
        _second.Errors.Trim(),
        Does.Match($"^laborspark: another job \\(host-process {Environment.MachineName}-{_firstId}-[^)]*\\) is writing to {_folder["merged"]}[.] Wait until it has ended, or choose another --output[.]$"));

    [Test]
    public void Merge_AnotherWasRefused_EndsWell() => Assert.That(_firstCode, Is.EqualTo((int)ExitCode.Success), _firstSaid);

    [Test]
    public void Merge_AnotherWasRefused_EqualsTheReferenceInOrder() =>
        Assert.That(Golden.Rows(MergeCommand.Ranking(_folder["merged"])), Is.EqualTo(MergeCommand.Expected));
}

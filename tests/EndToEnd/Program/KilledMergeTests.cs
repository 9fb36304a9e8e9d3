using System.Diagnostics;
using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A merge killed in each of its steps, once or at twenty moments, each start following at once on the kill before; then left in peace.</summary>
[TestFixture(Once)]
[TestFixture(TwentyTimes, Category = SecondSuiteAttribute.Category)]
internal sealed class KilledMergeTests(string howOften)
{
    private const string Once = "once in each step";
    private const string TwentyTimes = "twenty times";

    // Of each step in turn, in each output; two more are when tables are put in their places.
    private static readonly int[] Times = [4, 2, 1, 1];
    private readonly ScratchFolder _folder = new();
    private readonly List<KilledMerge> _merges = [];
    private IReadOnlyList<string> _aliveAfterTenSeconds = [];
    private ChildProcess.Ended _rerun = null!;

    private string Output => _folder["merged-0"];

    [OneTimeSetUp]
    public void KillAndRunAgain()
    {
        MergeCommand.MakeOld(_folder["old"]);
        // Two at a time, each with an output of its own: a start leaves half of two cores idle.
        _merges.AddRange(Enumerable.Range(0, 2).Select(number => new KilledMerge(_folder[$"merged-{number}"], _folder["old"], seed: 2023 + number)));
        Task.WaitAll(_merges.Select((merge, number) => Task.Factory.StartNew(() => KillInTurn(merge, number), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray());
        var clock = Stopwatch.StartNew();
        while ((_aliveAfterTenSeconds = [.. _merges.SelectMany(m => m.Alive)]).Count > 0 && clock.Elapsed < TimeSpan.FromSeconds(10))
            Thread.Sleep(100);
        _rerun = ChildProcess.Run(MergeCommand.Program, MergeCommand.Arguments(Output));
    }

    [OneTimeTearDown]
    public void EndAll()
    {
        _merges.ForEach(merge => merge.Dispose());
        _folder.Dispose();
    }

    [Test]
    public void Kill_AtAnyMoment_LeavesEveryTableWhole() => Assert.That(_merges.SelectMany(m => m.Problems), Is.Empty);

    [Test]
    public void Kill_AtAnyMoment_HitsEveryStep() => Assert.That(_merges.SelectMany(m => m.Hit).Distinct(), Is.SupersetOf(_merges[0].Steps), string.Join('\n', _merges.SelectMany(m => m.Hit)));

    [Test]
    public void Kill_AtAnyMoment_LeavesNoProcess() => Assert.That(_aliveAfterTenSeconds, Is.Empty);

    [Test]
    public void RunAgain_AfterTheKills_EndsWell() => Assert.That(_rerun.Code, Is.EqualTo((int)ExitCode.Success), _rerun.All);

    [Test]
    public void RunAgain_AfterTheKills_EqualsTheReferenceInOrder() =>
        Assert.That(Golden.Rows(MergeCommand.Ranking(Output)), Is.EqualTo(MergeCommand.Expected));

    [Test]
    public void RunAgain_AfterTheKills_LeavesNothingBesideTheTables() => Assert.That(
        Directory.GetFileSystemEntries(Output).Concat(Directory.GetFileSystemEntries(Path.Combine(Output, MergeCommand.ClassName))).Order(StringComparer.Ordinal),
        Is.EqualTo([Path.Combine(Output, MergeCommand.ClassName), MergeCommand.Ranking(Output), MergeCommand.Top(Output)]));

    private void KillInTurn(KilledMerge merge, int number)
    {
        if (howOften == TwentyTimes)
            KillTenTimes(merge, number);
        else
            KillInItsSteps(merge, number);
    }

    // The first quarter of a step: one that has ended before would not be hit. In the last step tables are put in their places.
    private static void KillInItsSteps(KilledMerge merge, int number)
    {
        if (number == 0)
            merge.KillWhenReplaced();
        else
            merge.KillWhenStaged();
        foreach (var step in merge.Steps.SkipLast(1).Where((_, at) => at % 2 == number))
            merge.Kill(step, slice: 0, slices: 4);
    }

    private void KillTenTimes(KilledMerge merge, int number)
    {
        // The last first: those that are killed in it show how long the others take.
        merge.KillWhenReplaced();
        merge.KillWhenStaged();
        foreach (var (step, times) in merge.Steps.Zip(Times).Reverse())
        {
            for (var time = 0; time < times; time++)
                merge.Kill(step, (time * _merges.Count) + number, times * _merges.Count);
        }
    }
}

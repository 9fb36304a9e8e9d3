using LaborSpark.Jobs.Errors;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A merge whose output's disk is full before it is done.</summary>
[TestFixture]
internal sealed class FullDiskTests
{
    // The old tables take some 180 kB. Of the new ones the ranking alone takes 280 kB, and what is joined before about as much.
    private const string Size = "500k";
    private readonly ScratchFolder _folder = new();
    private ChildProcess.Ended _ended = null!;
    private IReadOnlyList<string> _left = [];

    private string Disk => _folder["disk"];

    [OneTimeSetUp]
    public void FillTheDisk()
    {
        Directory.CreateDirectory(Disk);
        MergeCommand.MakeOld(_folder["old"]);
        (_ended, _left) = SmallDisk.Run(Disk, Size, _folder["old"], [MergeCommand.Program, .. MergeCommand.Arguments(Disk)]);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Merge_DiskFull_MayBeTriedAgain() => Assert.That(_ended.Code, Is.EqualTo((int)ExitCode.NotNow), _ended.All);

    [Test]
    public void Merge_DiskFull_SaysWhereAndWhatToDo() => Assert.That(_ended.Errors.TrimEnd().Split('\n')[^1], Is.EqualTo(
        $"laborspark: the disk is full: there is no room left for what is written to {Disk}; nothing was published. Make room there or choose another --output, then run again."));

    // Hidden entries, as a staging folder is, would be lines of their own.
    [Test]
    public void Merge_DiskFull_LeavesTheOldTablesAsTheyWereAndNothingElse() => Assert.That(
        _left.Select(line => line.Split("  ./")).Select(file => $"{file[^1]} {file[0].ToUpperInvariant()}").Order(StringComparer.Ordinal),
        Is.EqualTo(PublishedMerge.Contents(_folder["old"])));
}

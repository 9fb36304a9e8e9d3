using System.Collections.Concurrent;
using System.Runtime.Versioning;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Publishing;

public sealed class PublicationTests
{
    private TemporaryFolder _folder = null!;

    private string Target => _folder["table"];

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Publish_NewTarget_LeavesTheTableAlone()
    {
        Run(overwrite: false);
        Assert.That(Names(), Is.EqualTo(["table", "table/_manifest.json", "table/part-0.parquet"]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Publish_ExistingTarget_IsReplaced(bool exchange)
    {
        MakeOld();
        Run(overwrite: true, exchange ? FolderSwap.Best : FolderSwap.TwoRenames);
        Assert.That(Names(), Is.EqualTo(["table", "table/_manifest.json", "table/part-0.parquet"]));
    }

    [Test]
    public void Publish_ManifestWritten_TellsRowsAndLedger()
    {
        Run(overwrite: false);
        var manifest = Manifest.TryRead(Target)!;
        Assert.That((manifest.Output.Single().Rows, manifest.Ledger.RowsIn, manifest.Ledger.RowsOut), Is.EqualTo((4000L, 4003L, 4000L)));
    }

    // As executors do whose driver was killed a moment ago.
    [Test]
    public void Open_LeftoversThatAreStillWrittenTo_AreNoFailure()
    {
        var leftovers = _folder[".table.staging-host-1-x", "scratch"];
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => WriteUntil(stop.Token, leftovers));
        try
        {
            // So many that their deletion takes longer than the writing of one more.
            while (!File.Exists(Path.Combine(leftovers, "part-2000")))
                Thread.Sleep(1);
            Assert.That(() => Publication.Open(Target, overwrite: false).Dispose(), Throws.Nothing);
        }
        finally
        {
            stop.Cancel();
            writer.Wait();
        }
    }

    [Test]
    public void Open_ExistingTargetWithoutOverwrite_IsRefused()
    {
        MakeOld();
        Assert.That(() => Publication.Open(Target, overwrite: false), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.EqualTo($"{Target} is there already. Give --overwrite to replace, or another --output."));
    }

    [Test]
    public void Open_Refused_ChangesNothing()
    {
        MakeOld();
        Assert.That(() => Publication.Open(Target, overwrite: false), Throws.TypeOf<JobException>());
        Assert.That(Names(), Is.EqualTo(["table", "table/old.parquet"]));
    }

    [Test]
    public void Open_TargetThatIsNoTable_IsNeverReplaced()
    {
        _folder.Write("table/_notes.txt", "");
        Assert.That(() => Publication.Open(Target, overwrite: true), Throws.TypeOf<JobException>().With.Message.Contains("is never replaced"));
    }

    [Test]
    public void Open_WhileAnotherJobWrites_IsRefusedAndNamesIt()
    {
        using var first = Publication.Open(Target, overwrite: false);
        Assert.That(() => Publication.Open(Target, overwrite: false), Throws.TypeOf<JobException>()
            .With.Message.Contains($"another job (host-process {Environment.MachineName}-{Environment.ProcessId}-").And.Message.Contains("is writing " + Target));
    }

    [Test]
    public void Open_AfterTheOtherJobEnded_Succeeds()
    {
        Publication.Open(Target, overwrite: false).Dispose();
        Assert.That(() => Run(overwrite: false), Throws.Nothing);
    }

    [Test]
    public void Dispose_WithoutPublish_LeavesTheOldTableAlone()
    {
        MakeOld();
        using (var publication = Publication.Open(Target, overwrite: true))
            StageTable(publication);
        Assert.That(Names(), Is.EqualTo(["table", "table/old.parquet"]));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public void Staging_WhileWritten_IsForTheOwnerAlone()
    {
        using var publication = Publication.Open(Target, overwrite: false);
        Assert.That(File.GetUnixFileMode(publication.Staging), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void Stage_RowsMissing_FailsAndPublishesNothing()
    {
        using var publication = Publication.Open(Target, overwrite: false);
        Copy(publication);
        Assert.That(() => publication.Stage(Target, 4001, ManifestOf), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.Refused)
            .And.Message.Contains("should have 4,001 rows, 4,000 were written in 1 files"));
    }

    [Test]
    public void Publish_SwapFailsBetweenItsTwoRenames_DisposePutsATableBack()
    {
        MakeOld();
        using (var publication = Publication.Open(Target, overwrite: true, new BrokenSwap()))
        {
            StageTable(publication);
            Assert.That(() => publication.Publish(new PublishedPaths()), Throws.TypeOf<JobException>());
        }
        Assert.That(Names(), Is.EqualTo(["table", "table/_manifest.json", "table/part-0.parquet"]));
    }

    [Test]
    public void Open_AfterADeadJobsUnfinishedTable_DeletesItAndKeepsTheOld()
    {
        MakeOld();
        _folder.Write(".table.staging-host-1-x/new/table/part-0.parquet", "half");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Is.EqualTo(["table", "table/old.parquet"]));
    }

    [Test]
    public void Open_AfterASwapCutInTheMiddle_FinishesIt()
    {
        _folder.Write(".table.staging-host-1-x/old/table/old.parquet", "old");
        _folder.Write(".table.staging-host-1-x/new/table/part-0.parquet", "new");
        _folder.Write(".table.staging-host-1-x/new/table/_manifest.json", "{}");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Is.EqualTo(["table", "table/_manifest.json", "table/part-0.parquet"]));
    }

    [Test]
    public void Open_AfterASwapCutWithoutAWholeNewTable_PutsTheOldBack()
    {
        _folder.Write(".table.staging-host-1-x/old/table/old.parquet", "old");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Is.EqualTo(["table", "table/old.parquet"]));
    }

    [Test]
    public void Open_AfterASwapOfAnotherTargetCutInTheMiddle_PutsThatOneBackToo()
    {
        _folder.Write(".merge.staging-host-1-x/old/b/b.parquet/old.parquet", "old");
        Publication.Open(_folder.Path, "merge", [_folder["a", "a.parquet"]], overwrite: false).Dispose();
        Assert.That(Names(), Is.EqualTo(["b", "b/b.parquet", "b/b.parquet/old.parquet"]));
    }

    [Test]
    public void Open_FolderThatCannotBe_SaysWhereAndWhatToDo()
    {
        var file = _folder.Write("file", "");
        Assert.That(() => Publication.Open(Path.Combine(file, "table"), overwrite: false), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.StartsWith($"{file}, where table is to be written, is no folder that can be written to: ")
            .And.Message.EndsWith("Make it one, or choose another --output."));
    }

    [Test]
    public void RefuseOverlap_LinkToTheInput_IsRefused()
    {
        _folder.Write("data/chunks/0.parquet", "");
        Directory.CreateSymbolicLink(_folder["alias"], _folder["data"]);
        Assert.That(() => TargetCheck.RefuseOverlap(_folder["alias", "chunks"], _folder["data", "chunks"]), Throws.TypeOf<JobException>());
    }

    [Test]
    public void Open_AfterAnExchange_DeletesWhatWasReplaced()
    {
        _folder.Write("table/part-0.parquet", "new");
        _folder.Write(".table.staging-host-1-x/new/table/old.parquet", "old");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Is.EqualTo(["table", "table/part-0.parquet"]));
    }

    // Killed while it deleted: of the old table that it had replaced some files are gone.
    [Test]
    public void Open_AfterAJobKilledWhileItDeleted_DeletesTheRestAndPutsNothingBack()
    {
        _folder.Write(".table.deleted-host-1-x/old/table/one-of-two.parquet", "old");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Delete_StagingFolder_HasANameByThenThatIsNeverPutBack(bool isOfADeadJob)
    {
        if (isOfADeadJob)
            _folder.Write(".table.staging-host-1-x/scratch/part-0.parquet", "");
        var deleted = new ConcurrentQueue<string>();
        using var watcher = new FileSystemWatcher(_folder.Path) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Deleted += (_, gone) => deleted.Enqueue(gone.Name!);
        watcher.EnableRaisingEvents = true;
        Publication.Open(Target, overwrite: false).Dispose();
        Assert.That(() => deleted, Has.Count.EqualTo(isOfADeadJob ? 2 : 1).After(60_000, 20));
        Assert.That(deleted, Has.All.StartsWith(".table.deleted-"));
    }

    [Test]
    public void Open_StagingOfAnotherTable_IsLeftAlone()
    {
        _folder.Write(".table2.staging-host-1-x/new/table2/part-0.parquet", "busy");
        Publication.Open(Target, overwrite: true).Dispose();
        Assert.That(Names(), Does.Contain(".table2.staging-host-1-x/new/table2/part-0.parquet"));
    }

    [Test]
    public void Publish_TargetIsALink_ReplacesWhatItPointsAt()
    {
        _folder.Write("elsewhere/table/old.parquet", "old");
        Directory.CreateSymbolicLink(Target, _folder["elsewhere", "table"]);
        Run(overwrite: true);
        Assert.That(File.Exists(_folder["elsewhere", "table", "part-0.parquet"]) && new DirectoryInfo(Target).LinkTarget is not null, Is.True);
    }

    [Test]
    public void Publish_SeveralTargets_AllAppear()
    {
        string[] targets = [_folder["a", "a.parquet"], _folder["b", "b.parquet"]];
        using (var publication = Publication.Open(_folder.Path, "merge", targets, overwrite: false))
        {
            foreach (var target in targets)
                StageTable(publication, target);
            publication.Publish(new PublishedPaths());
        }
        Assert.That(Names(), Is.EqualTo([
            "a", "a/a.parquet", "a/a.parquet/_manifest.json", "a/a.parquet/part-0.parquet",
            "b", "b/b.parquet", "b/b.parquet/_manifest.json", "b/b.parquet/part-0.parquet"]));
    }

    [Test]
    public void Publish_SecondOfThreeFails_SaysWhichArePublished()
    {
        string[] targets = [_folder["a", "a.parquet"], _folder["b", "b.parquet"], _folder["c", "c.parquet"]];
        _folder.Write("b/b.parquet/old.parquet", "old");
        using var publication = Publication.Open(_folder.Path, "merge", targets, overwrite: true, new BrokenSwap());
        foreach (var target in targets)
            StageTable(publication, target);
        var published = new PublishedPaths();
        Assert.That(() => publication.Publish(published), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.Fault)
            .And.Message.EqualTo(
                $"{targets[1]} could not be put in its place: injected It is whole, the old one or the new one. "
                + $"Not published: {targets[2]}. Remove the cause and run again with --overwrite."));
        Assert.That(published.Standing, Is.EqualTo($"published before that, and whole: {targets[0]}"));
    }

    [Test]
    public void Open_OneOfSeveralTargetsIsALink_IsRefusedAndWritesNowhereElse()
    {
        _folder.Write("elsewhere/table/old.parquet", "old");
        _folder.Write("out/b/b.parquet/old.parquet", "old");
        Directory.CreateDirectory(_folder["out", "a"]);
        Directory.CreateSymbolicLink(_folder["out", "a", "a.parquet"], _folder["elsewhere", "table"]);
        string[] targets = [_folder["out", "b", "b.parquet"], _folder["out", "a", "a.parquet"]];
        Assert.That(() => Publication.Open(_folder["out"], "merge", targets, overwrite: true), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.StartsWith($"{targets[1]} is a link to {_folder["elsewhere", "table"]}, "));
    }

    [TestCase("/data/out", "/data/out", true)]
    [TestCase("/data/out/sub", "/data/out", true)]
    [TestCase("/data/out", "/data/out/in", true)]
    [TestCase("/data/out2", "/data/out", false)]
    public void RefuseOverlap_Paths_RefusesOnlyNested(string target, string input, bool refused) =>
        Assert.That(() => TargetCheck.RefuseOverlap(target, input), refused ? Throws.TypeOf<JobException>() : Throws.Nothing);

    private void Run(bool overwrite, FolderSwap? swap = null)
    {
        using var publication = Publication.Open(Target, overwrite, swap);
        StageTable(publication);
        publication.Publish(new PublishedPaths());
    }

    private void StageTable(Publication publication, string? target = null)
    {
        Copy(publication, target);
        publication.Stage(target ?? Target, 4000, ManifestOf);
    }

    private void Copy(Publication publication, string? target = null)
    {
        var staged = Directory.CreateDirectory(publication.StagedPath(target ?? Target));
        File.Copy(SharedData.Sample("tweets.parquet"), Path.Combine(staged.FullName, "part-0.parquet"));
    }

    private static Manifest ManifestOf(IReadOnlyList<ParquetFile> files) => new()
    {
        Job = "test",
        Finished = DateTime.UnixEpoch,
        Inputs = new Dictionary<string, Manifest.InputRecord>(),
        Parameters = new Dictionary<string, string>(),
        Versions = new Dictionary<string, string>(),
        Ledger = new RowLedger(4003, new Dictionary<string, long> { ["retweet"] = 3 }),
        Output = [.. files.Select(Manifest.FileRecord.Of)],
    };

    private void MakeOld() => _folder.Write("table/old.parquet", "old");

    private List<string> Names() => [.. Directory
        .EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(_folder.Path, p))
        .Order(StringComparer.Ordinal)];

    private sealed class BrokenSwap : FolderSwap
    {
        public override void Replace(string fresh, string target, string old)
        {
            Move(target, old);
            throw new IOException("injected");
        }
    }

    private static void WriteUntil(CancellationToken stop, string folder)
    {
        for (var file = 0; !stop.IsCancellationRequested; file++)
        {
            try
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"part-{file}"), "");
            }
            catch (IOException)
            {
                // Deleted in between.
            }
        }
    }
}

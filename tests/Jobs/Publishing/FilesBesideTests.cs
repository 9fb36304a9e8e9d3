using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Publishing;

/// <summary>Files that lie beside a table under its name.</summary>
public sealed class FilesBesideTests
{
    private static readonly string[] Endings = [".png", ".svg"];
    private static readonly string[] Whole = ["words.parquet/_manifest.json", "words.parquet/part-0.parquet", "words.png", "words.svg"];
    private TemporaryFolder _folder = null!;

    private string Target => _folder["words.parquet"];

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("/data/words.parquet", "/data/words.png")]
    [TestCase("/data/words.v2", "/data/words.v2.png")]
    [TestCase("/data/words", "/data/words.png")]
    public void Beside_Table_HasItsNameAndTheEnding(string target, string file) => Assert.That(Publication.Beside(target, ".png"), Is.EqualTo(file));

    [Test]
    public void Publish_NewTable_PutsTheFilesBesideIt()
    {
        Run(overwrite: false);
        Assert.That(Files(), Is.EqualTo(Whole));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Publish_FilesThatAreThere_AreReplaced(bool exchange)
    {
        MakeOld();
        Run(overwrite: true, exchange ? FolderSwap.Best : FolderSwap.TwoRenames);
        Assert.That((Files(), File.ReadAllText(_folder["words.png"])), Is.EqualTo((Whole, "new.png")));
    }

    [Test]
    public void Publish_TableThatIsALink_PutsTheFilesBesideWhatItPointsAt()
    {
        _folder.Write("elsewhere/table/old.parquet", "old");
        Directory.CreateSymbolicLink(Target, _folder["elsewhere", "table"]);
        Run(overwrite: true);
        Assert.That(File.ReadAllText(_folder["elsewhere", "table.png"]), Is.EqualTo("new.png"));
    }

    [Test]
    public void Open_FileThatIsThereWithoutOverwrite_IsRefused()
    {
        _folder.Write("words.svg", "mine");
        Assert.That(() => Open(overwrite: false), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.EqualTo($"{_folder["words.svg"]} is there already. Give --overwrite to replace, or another --output."));
    }

    [Test]
    public void Open_FolderWhereTheFileShouldBe_IsNeverReplaced()
    {
        _folder.Write("words.svg/mine", "");
        Assert.That(() => Open(overwrite: true), Throws.TypeOf<JobException>()
            .With.Message.EqualTo($"{_folder["words.svg"]} is a folder, and a file beside the table is to be there. Move it, or choose another --output."));
    }

    [Test]
    public void Dispose_WithoutPublish_LeavesTheOldFilesAlone()
    {
        MakeOld();
        using (var publication = Open(overwrite: true))
            Stage(publication);
        Assert.That(File.ReadAllText(_folder["words.png"]), Is.EqualTo("old"));
    }

    // The files first: where the table is the new one, so are they.
    [Test]
    public void Publish_TableCannotBePut_HasPutTheFiles()
    {
        MakeOld();
        var published = new PublishedPaths();
        using (var publication = Open(overwrite: true, new SwapOfFilesOnly()))
        {
            Stage(publication);
            Assert.That(() => publication.Publish(published), Throws.TypeOf<JobException>());
        }
        Assert.That((File.ReadAllText(_folder["words.png"]), File.Exists(_folder["words.parquet", "old.parquet"]), published.Standing), Is.EqualTo(
            ("new.png", true, $"published before that, and whole: {_folder["words.png"]}, {_folder["words.svg"]}")));
    }

    [TestCase(true, "new")]
    [TestCase(false, "old")]
    public void Open_AfterASwapOfAFileCutInTheMiddle_PutsAWholeOneThere(bool hasNew, string content)
    {
        _folder.Write("words.parquet/old.parquet", "old");
        _folder.Write(".words.parquet.staging-host-1-x/old/words.png", "old");
        if (hasNew)
            _folder.Write(".words.parquet.staging-host-1-x/new/words.png", "new");
        Open(overwrite: true).Dispose();
        Assert.That(File.ReadAllText(_folder["words.png"]), Is.EqualTo(content));
    }

    [Test]
    public void Open_AfterADeadJobsHalfFile_DeletesIt()
    {
        _folder.Write(".words.parquet.staging-host-1-x/scratch/words.png", "half");
        Open(overwrite: false).Dispose();
        Assert.That(Files(), Is.Empty);
    }

    private Publication Open(bool overwrite, FolderSwap? swap = null) => Publication.Open(Target, overwrite, swap, Endings);

    private void Run(bool overwrite, FolderSwap? swap = null)
    {
        using var publication = Open(overwrite, swap);
        Stage(publication);
        publication.Publish(new PublishedPaths());
    }

    private void Stage(Publication publication)
    {
        var staged = Directory.CreateDirectory(publication.StagedPath(Target));
        File.Copy(SharedData.Sample("tweets.parquet"), Path.Combine(staged.FullName, "part-0.parquet"));
        publication.Stage(Target, 4000, files => new Manifest
        {
            Job = "test",
            Finished = DateTime.UnixEpoch,
            Inputs = new Dictionary<string, Manifest.InputRecord>(),
            Parameters = new Dictionary<string, string>(),
            Versions = new Dictionary<string, string>(),
            Ledger = new RowLedger(4000, new Dictionary<string, long>()),
            Output = [.. files.Select(Manifest.FileRecord.Of)],
        });
        foreach (var ending in Endings)
            publication.StageBeside(Target, ending, System.Text.Encoding.UTF8.GetBytes("new" + ending));
    }

    private void MakeOld()
    {
        _folder.Write("words.parquet/old.parquet", "old");
        _folder.Write("words.png", "old");
        _folder.Write("words.svg", "old");
    }

    private string[] Files() => [.. Directory
        .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(_folder.Path, p))
        .Order(StringComparer.Ordinal)];

    private sealed class SwapOfFilesOnly : FolderSwap
    {
        public override void Replace(string fresh, string target, string old)
        {
            if (Directory.Exists(target))
                throw new IOException("injected");
            TwoRenames.Replace(fresh, target, old);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using NUnit.Framework.Constraints;

namespace LaborSpark.Jobs.Tests.Publishing;

/// <summary>Folders of files that people fill in.</summary>
public sealed class PublishedFolderTests
{
    private static readonly string[] Whole = ["iter0/_manifest.json", "iter0/a.csv", "iter0/report.html"];
    private TemporaryFolder _folder = null!;

    private string Target => _folder["iter0"];

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Publish_NewFolder_PutsAllFilesThere()
    {
        Run("one");
        Assert.That(Files(), Is.EqualTo(Whole));
    }

    [Test]
    public void Publish_FolderAboveThatIsNotThere_IsMade()
    {
        using (var publication = Publication.OpenFolder(_folder["tweets_to_label", "iter0"], overwrite: false))
        {
            Stage(publication, "one", _folder["tweets_to_label", "iter0"]);
            publication.Publish(new PublishedPaths());
        }
        Assert.That(File.Exists(_folder["tweets_to_label", "iter0", "a.csv"]), Is.True);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Publish_UnchangedFolder_IsReplaced(bool exchange)
    {
        Run("one");
        Run("two", overwrite: true, exchange ? FolderSwap.Best : FolderSwap.TwoRenames);
        Assert.That((Files(), File.ReadAllText(_folder["iter0", "a.csv"])), Is.EqualTo((Whole, "two")));
    }

    [Test]
    public void Publish_Manifest_TellsLengthAndHashOfEachFile()
    {
        Run("one");
        Assert.That(Manifest.TryRead(Target)!.Output, Is.EqualTo([
            new Manifest.FileRecord("a.csv", 3, null, null, Hash("one")), new Manifest.FileRecord("report.html", 4, null, null, Hash("<p/>"))]));
    }

    [Test]
    public void Write_RecordOfATable_HasNoHash()
    {
        (ManifestOf([]) with { Output = [new Manifest.FileRecord("part-0.parquet", 1, null, 1)] }).Write(_folder["table.json"]);
        Assert.That(File.ReadAllText(_folder["table.json"]), Does.Not.Contain("sha256"));
    }

    [Test]
    public void StageFolder_FilesInFolders_AreNamedWithThem()
    {
        using (var publication = Publication.OpenFolder(Target, overwrite: false))
        {
            Directory.CreateDirectory(Path.Combine(publication.StagedPath(Target), "charts"));
            File.WriteAllText(Path.Combine(publication.StagedPath(Target), "charts", "a.svg"), "<svg/>");
            publication.StageFolder(Target, ManifestOf);
            publication.Publish(new PublishedPaths());
        }
        Assert.That(Manifest.TryRead(Target)!.Output.Single().Name, Is.EqualTo("charts/a.svg"));
    }

    [Test]
    public void StageFolder_NoFiles_Fails()
    {
        using var publication = Publication.OpenFolder(Target, overwrite: false);
        Assert.That(() => publication.StageFolder(Target, ManifestOf), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.Fault)
            .And.Message.EqualTo($"no file was written that could be put at {Target}. Run again."));
    }

    [Test]
    public void OpenFolder_FolderThatIsThereWithoutOverwrite_IsRefused()
    {
        Run("one");
        Assert.That(() => Publication.OpenFolder(Target, overwrite: false), Refused($"{Target} is there already. Give --overwrite to replace, or another --output."));
    }

    [Test]
    public void OpenFolder_LabelFilledIn_IsRefused()
    {
        Run("one");
        File.WriteAllText(_folder["iter0", "a.csv"], "one,1");
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Refused(NotAsPublished("a.csv was changed")));
    }

    [Test]
    public void OpenFolder_LabelChangedInPlace_IsRefused()
    {
        Run("one");
        File.WriteAllText(_folder["iter0", "a.csv"], "onf");
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Refused(NotAsPublished("a.csv was changed")));
    }

    [Test]
    public void OpenFolder_FilesAddedChangedAndTakenAway_NamesAll()
    {
        Run("one");
        File.Delete(_folder["iter0", "report.html"]);
        _folder.Write("iter0/a.csv", "1");
        _folder.Write("iter0/mine/labels.xlsx", "");
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Refused(NotAsPublished("a.csv was changed, mine/labels.xlsx was added, report.html is missing")));
    }

    [Test]
    public void OpenFolder_ManyFilesAdded_NamesTen()
    {
        Run("one");
        for (var i = 0; i < 12; i++)
            _folder.Write($"iter0/b{i:00}", "");
        var ten = string.Join(", ", Enumerable.Range(0, 10).Select(i => $"b{i:00} was added"));
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Refused(NotAsPublished($"{ten}, and 2 more")));
    }

    [Test]
    public void OpenFolder_Refused_ChangesNothing()
    {
        Run("one");
        File.WriteAllText(_folder["iter0", "a.csv"], "one,1");
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Throws.TypeOf<JobException>());
        Assert.That((Files(), File.ReadAllText(_folder["iter0", "a.csv"])), Is.EqualTo((Whole, "one,1")));
    }

    [Test]
    public void OpenFolder_TracesOfAFileBrowser_AreNoChange()
    {
        Run("one");
        _folder.Write("iter0/.DS_Store", "");
        Assert.That(() => Run("two", overwrite: true), Throws.Nothing);
    }

    [TestCase(null)]
    [TestCase("{")]
    [TestCase("""{"job":"merge","finished":"1970-01-01","inputs":{},"parameters":{},"versions":{},"ledger":{"rows_in":0,"dropped":{}},"output":[{"name":"a","bytes":1}]}""")]
    public void OpenFolder_FolderWithoutAManifestThatTells_IsNeverReplaced(string? manifest)
    {
        _folder.Write("iter0/thesis.doc", "");
        if (manifest is not null)
            _folder.Write("iter0/_manifest.json", manifest);
        Assert.That(() => Publication.OpenFolder(Target, overwrite: true), Refused(
            $"{Target} is there, and no _manifest.json in it tells what was published, so it is never replaced. Move it away, or choose another --output."));
    }

    // Labels may be filled in while the job runs.
    [Test]
    public void Publish_FolderChangedSinceItWasOpened_IsRefused()
    {
        Run("one");
        using var publication = Publication.OpenFolder(Target, overwrite: true);
        Stage(publication, "two");
        File.WriteAllText(_folder["iter0", "a.csv"], "one,1");
        Assert.That(() => publication.Publish(new PublishedPaths()), Refused(NotAsPublished("a.csv was changed")));
    }

    [Test]
    public void Publish_FolderThatCameSinceItWasOpened_IsRefused()
    {
        using var publication = Publication.OpenFolder(Target, overwrite: false);
        Stage(publication, "one");
        _folder.Write("iter0/mine", "");
        Assert.That(() => publication.Publish(new PublishedPaths()), Throws.TypeOf<JobException>().With.Message.Contains("is never replaced"));
    }

    [Test]
    public void Dispose_WithoutPublish_LeavesTheOldFolderAlone()
    {
        Run("one");
        using (var publication = Publication.OpenFolder(Target, overwrite: true))
            Stage(publication, "two");
        Assert.That((Files(), File.ReadAllText(_folder["iter0", "a.csv"])), Is.EqualTo((Whole, "one")));
    }

    [Test]
    public void Publish_SwapFailsBetweenItsTwoRenames_DisposePutsTheNewFolderThere()
    {
        Run("one");
        using (var publication = Publication.OpenFolder(Target, overwrite: true, new SwapCutInTheMiddle()))
        {
            Stage(publication, "two");
            Assert.That(() => publication.Publish(new PublishedPaths()), Throws.TypeOf<JobException>());
        }
        Assert.That((Files(), File.ReadAllText(_folder["iter0", "a.csv"])), Is.EqualTo((Whole, "two")));
    }

    // Killed before the manifest: what was staged is no whole folder.
    [Test]
    public void OpenFolder_AfterAJobKilledWhileItStaged_DeletesItsFiles()
    {
        Run("one");
        _folder.Write(".iter0.staging-host-1-x/new/iter0/a.csv", "half");
        Publication.OpenFolder(Target, overwrite: true).Dispose();
        Assert.That((Files(), File.ReadAllText(_folder["iter0", "a.csv"])), Is.EqualTo((Whole, "one")));
    }

    [TestCase(true, "two")]
    [TestCase(false, "one")]
    public void OpenFolder_AfterAJobKilledBetweenTwoRenames_PutsAWholeFolderThere(bool hasWholeNew, string content)
    {
        Run("one");
        Directory.CreateDirectory(_folder[".iter0.staging-host-1-x", "old"]);
        Directory.Move(Target, _folder[".iter0.staging-host-1-x", "old", "iter0"]);
        _folder.Write(".iter0.staging-host-1-x/new/iter0/a.csv", "two");
        if (hasWholeNew)
            (ManifestOf([]) with { Output = [new Manifest.FileRecord("a.csv", 3, null, null, Hash("two"))] }).Write(_folder[".iter0.staging-host-1-x", "new", "iter0", "_manifest.json"]);
        Publication.OpenFolder(Target, overwrite: true).Dispose();
        Assert.That(File.ReadAllText(_folder["iter0", "a.csv"]), Is.EqualTo(content));
    }

    [Test]
    public void OpenFolder_AfterAJobKilledBetweenTwoRenamesWithoutOverwrite_IsRefusedAndWhole()
    {
        Run("one");
        Directory.CreateDirectory(_folder[".iter0.staging-host-1-x", "old"]);
        Directory.Move(Target, _folder[".iter0.staging-host-1-x", "old", "iter0"]);
        Assert.That(() => Publication.OpenFolder(Target, overwrite: false), Throws.TypeOf<JobException>());
        Assert.That(Files(), Is.EqualTo(Whole));
    }

    private void Run(string content, bool overwrite = false, FolderSwap? swap = null)
    {
        using var publication = Publication.OpenFolder(Target, overwrite, swap);
        Stage(publication, content);
        publication.Publish(new PublishedPaths());
    }

    private void Stage(Publication publication, string content, string? target = null)
    {
        var staged = Directory.CreateDirectory(publication.StagedPath(target ?? Target)).FullName;
        File.WriteAllText(Path.Combine(staged, "report.html"), "<p/>");
        File.WriteAllText(Path.Combine(staged, "a.csv"), content);
        publication.StageFolder(target ?? Target, ManifestOf);
    }

    private static Manifest ManifestOf(IReadOnlyList<FileInfo> files) => new()
    {
        Job = "test",
        Finished = DateTime.UnixEpoch,
        Inputs = new Dictionary<string, Manifest.InputRecord>(),
        Parameters = new Dictionary<string, string>(),
        Versions = new Dictionary<string, string>(),
        Ledger = new RowLedger(0, new Dictionary<string, long>()),
        Output = [],
    };

    private string NotAsPublished(string changes) =>
        $"{Target} is not as it was published: {changes}. Labels filled in there would be lost, so it is not replaced. Move it away, or choose another --output.";

    private static ReusableConstraint Refused(string message) => new(Throws.TypeOf<JobException>()
        .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo(message));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string[] Files() => [.. Directory
        .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(_folder.Path, p))
        .Order(StringComparer.Ordinal)];

    private sealed class SwapCutInTheMiddle : FolderSwap
    {
        public override void Replace(string fresh, string target, string old)
        {
            Move(target, old);
            throw new IOException("injected");
        }
    }
}

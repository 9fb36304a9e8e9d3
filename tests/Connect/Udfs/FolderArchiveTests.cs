using System.Runtime.Versioning;
using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

[TestFixture]
[SupportedOSPlatform("linux")]
public sealed class FolderArchiveTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory();

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [Test]
    public void Pack_OfTheSameContentAtOtherTimesAndPlaces_GivesTheSameBytes()
    {
        var first = Pack([Write("one", "a", "x"), Write("one", "b", "y")]);
        var later = Write("two", "b", "y");
        File.SetLastWriteTimeUtc(later.Path, DateTime.UnixEpoch);
        Assert.That(Pack([later, Write("two", "a", "x")]), Is.EqualTo(first));
    }

    [Test]
    public void Folder_OfOtherContent_HasAnotherName() =>
        Assert.That(Archive([Write("one", "a", "x")]).Folder, Is.Not.EqualTo(Archive([Write("two", "a", "y")]).Folder));

    [Test]
    public void Folder_OfContentMovedBetweenFiles_HasAnotherName() =>
        Assert.That(
            Archive([Write("one", "a", "xy"), Write("one", "b", "")]).Folder,
            Is.Not.EqualTo(Archive([Write("two", "a", "x"), Write("two", "b", "y")]).Folder));

    [Test]
    public void Pack_KeepsTheExecutableBitOfPrograms()
    {
        var program = Write("one", "worker", "x");
        File.SetUnixFileMode(program.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var entries = SessionArtifactsTests.Unpack(Pack([program, Write("one", "data.txt", "y")]));
        Assert.That(
            (entries["worker"].Mode, entries["data.txt"].Mode),
            Is.EqualTo(((UnixFileMode)0b111_101_101, (UnixFileMode)0b110_100_100)));
    }

    [Test]
    public void Pack_OfAFileThatChangedSinceItWasHashed_LeavesNothing()
    {
        var archive = Archive([Write("one", "a", "x")]);
        Write("one", "a", "z");
        var target = Path.Combine(_folder.FullName, "out.tar.gz");
        Assert.That(() => archive.Pack(target), Throws.InstanceOf<IOException>().With.Message.Contains("one changed"));
        Assert.That(_folder.EnumerateFiles(), Is.Empty);
    }

    [Test]
    public void Pack_CanBeReadByItsOwnerOnly()
    {
        var target = Path.Combine(_folder.FullName, "out.tar.gz");
        Archive([Write("one", "a", "x")]).Pack(target);
        Assert.That(File.GetUnixFileMode(target), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static FolderArchive Archive(IEnumerable<PackedFile> files) => new("test", files);

    private byte[] Pack(IEnumerable<PackedFile> files)
    {
        var target = Path.Combine(_folder.FullName, "out.tar.gz");
        Archive(files).Pack(target);
        return File.ReadAllBytes(target);
    }

    private PackedFile Write(string folder, string name, string content)
    {
        var path = Path.Combine(_folder.CreateSubdirectory(folder).FullName, name);
        File.WriteAllText(path, content);
        return new PackedFile(name, path);
    }
}

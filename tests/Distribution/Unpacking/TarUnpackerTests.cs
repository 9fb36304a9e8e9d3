using System.Formats.Tar;
using LaborSpark.Spark.Distribution.Unpacking;
using static LaborSpark.Spark.Distribution.Tests.SyntheticSpark;

namespace LaborSpark.Spark.Distribution.Tests.Unpacking;

public sealed class TarUnpackerTests
{
    private readonly TemporaryFolder _folder = new();

    private string Root => _folder.Folder("root");

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Unpack_TopFolder_BecomesTheRoot()
    {
        Unpack(Entry("spark/jars/a.jar", "bytes"));
        Assert.That(File.ReadAllText(Path.Combine(Root, "jars", "a.jar")), Is.EqualTo("bytes"));
    }

    [Test]
    public void Unpack_EmptyFileAndFolder_AreMade()
    {
        Unpack(new PaxTarEntry(TarEntryType.Directory, "spark/work/"), new PaxTarEntry(TarEntryType.RegularFile, "spark/empty"));
        Assert.That((Directory.Exists(Path.Combine(Root, "work")), new FileInfo(Path.Combine(Root, "empty")).Length), Is.EqualTo((true, 0L)));
    }

    [Test]
    public void Unpack_SetuidSetgidSticky_AreStripped()
    {
        Unpack(Entry("spark/bin/sudo", "x", Program | UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit | UnixFileMode.OtherWrite));
        Assert.That(File.GetUnixFileMode(Path.Combine(Root, "bin", "sudo")), Is.EqualTo(Program & ~UnixFileMode.UserWrite));
    }

    [Test]
    public void Unpack_LinkInside_IsMade()
    {
        Unpack(Entry("spark/jars/a.jar", "bytes"), Link("spark/bin/a.jar", "../jars/a.jar"));
        Assert.That(File.ReadAllText(Path.Combine(Root, "bin", "a.jar")), Is.EqualTo("bytes"));
    }

    [Test]
    public void Unpack_HardLinkInside_IsACopy()
    {
        Unpack(Entry("spark/a", "bytes"), HardLink("spark/b", "spark/a"));
        Assert.That(File.ReadAllText(Path.Combine(Root, "b")), Is.EqualTo("bytes"));
    }

    [TestCase("../escape", "has \"..\" in its path")]
    [TestCase("spark/../../escape", "has \"..\" in its path")]
    [TestCase("/tmp/escape", "has an absolute path")]
    public void Unpack_NameThatEscapes_IsRefused(string name, string why) => Refuse(why, Entry("spark/a", ""), Entry(name, ""));

    [TestCase("/etc")]
    [TestCase("../outside")]
    [TestCase("jars/../../outside")]
    public void Unpack_LinkThatEscapes_IsRefused(string target) => Refuse($"the link \"spark/out\" points to \"{target}\"", Link("spark/out", target));

    [Test]
    public void Unpack_FileThroughALink_IsRefused() =>
        Refuse("goes through \"link\", which is a file or a link", Entry("spark/jars/a", ""), Link("spark/link", "jars"), Entry("spark/link/b", ""));

    [Test]
    public void Unpack_ChainOfLinksWhoseSumEscapes_IsRefused() =>
        Refuse("leaves the archive's folder", Entry("spark/e/f", ""), Link("spark/d/y", "../e"), Link("spark/d/z", "y/../.."));

    [Test]
    public void Unpack_FileOverALink_IsRefused() =>
        Refuse("the entry \"spark/link\" comes twice", Link("spark/link", "later"), Entry("spark/link", "through"));

    [Test]
    public void Unpack_HardLinkThroughALink_IsRefused() =>
        Refuse("points through the symbolic link", Entry("spark/jars/a", ""), Link("spark/link", "jars"), HardLink("spark/b", "spark/link/a"));

    [TestCase("/etc/passwd", "has an absolute path")]
    [TestCase("spark/../../etc/passwd", "has \"..\" in its path")]
    [TestCase("other/passwd", "lies outside of the archive's top folder \"spark\"")]
    [TestCase("spark/missing", "which is not a file unpacked before it")]
    public void Unpack_HardLinkThatEscapes_IsRefused(string target, string why) => Refuse(why, Entry("spark/a", ""), HardLink("spark/b", target));

    [TestCase(TarEntryType.CharacterDevice)]
    [TestCase(TarEntryType.BlockDevice)]
    [TestCase(TarEntryType.Fifo)]
    public void Unpack_DeviceOrPipe_IsRefused(TarEntryType type) => Refuse($"is of type {type}", new PaxTarEntry(type, "spark/dev"));

    [Test]
    public void Unpack_SecondTopFolder_IsRefused() => Refuse("lies outside of the archive's top folder \"spark\"", Entry("spark/a", ""), Entry("other/b", ""));

    [Test]
    public void Unpack_TopFolderIsAFile_IsRefused() => Refuse("would replace the archive's top folder", Entry("spark", ""));

    [Test]
    public void Unpack_SameFileTwice_IsRefused() => Refuse("the entry \"spark/a\" comes twice", Entry("spark/a", "1"), Entry("spark/a", "2"));

    [Test]
    public void Unpack_NoEntries_IsRefused() => Refuse("the archive is empty");

    [Test]
    public void OpenTar_ArchiveOfTheXzTool_IsDecompressed()
    {
        // tar cJf x.tar.xz spark-x, where spark-x/bin/run holds the line "echo hi".
        var archive = Convert.FromBase64String(
            "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AIZdADmcCEbo4KaWvYQ0biKHMlH5LBrxxR33e7Co45NOzRWiuWvduzOeFLG18eekUdnQf8qxkSWZIi7nQRihptwyroxK2xcSJxCImuBklyL5Txt5"
            + "9xI2OrsQ3K9JK+0Aq5tZls6+UIusXogThtQ0bcbtSbrXVqMElsgEHLYehit67bVmC27taScAAAAAUnKnG6HjcrwAAaIBgFAAAAPVBCuxxGf7AgAAAAAEWVo=");
        using var tar = ArchiveFormat.OpenTar(new MemoryStream(archive), "x.tar.xz");
        new TarUnpacker(Root).Unpack(tar, CancellationToken.None);
        Assert.That(File.ReadAllText(Path.Combine(Root, "bin", "run")), Is.EqualTo("echo hi\n"));
    }

    [Test]
    public void OpenTar_UnknownEnding_IsRefused() =>
        Assert.That(() => ArchiveFormat.OpenTar(Stream.Null, "spark.zip"), Throws.TypeOf<InvalidDataException>());

    private static PaxTarEntry Link(string name, string target) => new(TarEntryType.SymbolicLink, name) { LinkName = target };

    private static PaxTarEntry HardLink(string name, string target) => new(TarEntryType.HardLink, name) { LinkName = target };

    private void Refuse(string why, params TarEntry[] entries) =>
        Assert.That(() => Unpack(entries), Throws.TypeOf<InvalidDataException>().With.Message.Contains(why));

    private void Unpack(params TarEntry[] entries) => new TarUnpacker(Root).Unpack(new MemoryStream(Tar(entries)), CancellationToken.None);
}

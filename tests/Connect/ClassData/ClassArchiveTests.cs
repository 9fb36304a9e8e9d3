using System.Runtime.Versioning;
using LaborSpark.Spark.Connect.ClassData;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Spark.Connect.Tests.ClassData;

[TestFixture]
[SupportedOSPlatform("linux")]
internal sealed class ClassArchiveTests
{
    private const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const long Plenty = 100_000_000_000;

    private readonly string _scratch = Directory.CreateTempSubdirectory("classes-").FullName;
    private string _cache = null!;
    private string _spark = null!;
    private JavaInstallation _java = null!;

    [SetUp]
    public void MakeSpark()
    {
        var root = Directory.CreateDirectory(Path.Combine(_scratch, Guid.NewGuid().ToString("N"))).FullName;
        _cache = Directory.CreateDirectory(Path.Combine(root, "cache")).FullName;
        _spark = NewSpark(Path.Combine(_cache, "spark-4.3.0"));
        var java = Directory.CreateDirectory(Path.Combine(root, "java")).FullName;
        File.WriteAllText(Path.Combine(java, "release"), "JAVA_VERSION=\"17.0.15\"\n");
        _java = new JavaInstallation(java, "17.0.15", "PATH");
    }

    [TearDown]
    public void DeleteScratch() => Directory.Delete(_scratch, recursive: true);

    [Test]
    public void Of_SparkOfTheCache_LiesInThatSpark() =>
        Assert.That(Path.GetDirectoryName(Archive().Path), Is.EqualTo(Path.Combine(_spark, "class-archive")));

    [Test]
    public void Of_SparkElsewhere_LiesInTheCache()
    {
        var elsewhere = NewSpark(Path.Combine(_scratch, Guid.NewGuid().ToString("N")));
        Assert.That(ClassArchive.Of(elsewhere, _java, _cache).Path, Does.StartWith(Path.Combine(_cache, "class-archive") + "/"));
    }

    [Test]
    public void Of_TheSameSparkAndJava_HasTheSameName()
    {
        var before = Archive().Path;
        Assert.That(ClassArchive.Of(_spark, _java with { Source = "JAVA_HOME" }, _cache + "/").Path, Is.EqualTo(before));
    }

    [Test]
    public void Of_AnotherJar_HasAnotherName()
    {
        var before = Archive().Path;
        File.AppendAllText(Path.Combine(_spark, "jars", "a.jar"), "more");
        Assert.That(Archive().Path, Is.Not.EqualTo(before));
    }

    [Test]
    public void Of_AnotherBuildOfTheSameJava_HasAnotherName()
    {
        var before = Archive().Path;
        File.AppendAllText(Path.Combine(_java.Home, "release"), "IMPLEMENTOR=\"Other\"\n");
        Assert.That(Archive().Path, Is.Not.EqualTo(before));
    }

    [Test]
    public void IsReady_Published_IsTrue()
    {
        Publish(Archive());
        Assert.That(Archive().IsReady, Is.True);
    }

    [Test]
    public void IsReady_NothingPublished_IsFalse() => Assert.That(Archive().IsReady, Is.False);

    [Test]
    public void IsReady_FileThatOthersMayWrite_IsFalse()
    {
        Publish(Archive());
        File.SetUnixFileMode(Archive().Path, PrivateFile | UnixFileMode.GroupWrite);
        Assert.That(Archive().IsReady, Is.False);
    }

    [TestCase("cache")]
    [TestCase("spark-4.3.0")]
    [TestCase("class-archive")]
    public void IsReady_FolderOfSomebodyElse_IsFalse(string folder)
    {
        Publish(Archive());
        Assert.That(Archive(path => Path.GetFileName(path) != folder).IsReady, Is.False);
    }

    [Test]
    public void IsReady_Link_IsFalse()
    {
        Publish(Archive());
        File.Move(Archive().Path, Archive().Path + "-moved");
        File.CreateSymbolicLink(Archive().Path, Archive().Path + "-moved");
        Assert.That(Archive().IsReady, Is.False);
    }

    [Test]
    public void Reserve_CacheOfSomebodyElse_IsNull() => Assert.That(Archive(path => path != _cache).Reserve(), Is.Null);

    [Test]
    public void Reserve_DiskShort_IsNull() => Assert.That(Archive(free: 1_900_000_000).Reserve(), Is.Null);

    [Test]
    public void Reserve_PlaceTakenByAFile_IsNull()
    {
        File.WriteAllText(Path.Combine(_spark, "class-archive"), "");
        Assert.That(Archive().Reserve(), Is.Null);
    }

    [Test]
    public void Reserve_TwoPrograms_WriteFilesOfTheirOwn()
    {
        string?[] files = [Archive().Reserve(), Archive().Reserve()];
        Assert.That(files, Is.Unique.And.None.Null);
    }

    [Test]
    public void Publish_LeavesOnePrivateFile()
    {
        Publish(Archive());
        Assert.That(
            (Directory.GetFiles(Path.GetDirectoryName(Archive().Path)!, "*.jsa*"), File.GetUnixFileMode(Archive().Path)),
            Is.EqualTo((new[] { Archive().Path }, PrivateFile)));
    }

    [Test]
    public void Publish_SecondProgram_ReplacesTheFirstsArchive()
    {
        Publish(Archive(), "first");
        Publish(Archive(), "second");
        Assert.That(File.ReadAllText(Archive().Path), Is.EqualTo("second"));
    }

    [Test]
    public void Publish_ArchivesOfAnOldJavaAndOfKilledPrograms_Go()
    {
        Publish(Archive());
        string[] old = [Path.Combine(Path.GetDirectoryName(Archive().Path)!, "0123456789abcdef.jsa"), Archive().Path + ".77-x"];
        foreach (var file in old)
        {
            File.WriteAllText(file, "");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        }

        Publish(Archive());
        Assert.That(old.Where(File.Exists), Is.Empty);
    }

    [Test]
    public void Publish_SparkElsewhereThatIsGone_TakesItsArchiveAlong()
    {
        var gone = NewSpark(Path.Combine(_scratch, Guid.NewGuid().ToString("N")));
        var archive = ClassArchive.Of(gone, _java, _cache);
        Publish(archive);
        Directory.Delete(gone, recursive: true);
        Publish(ClassArchive.Of(NewSpark(Path.Combine(_scratch, Guid.NewGuid().ToString("N"))), _java, _cache));
        Assert.That(Directory.Exists(Path.GetDirectoryName(archive.Path)), Is.False);
    }

    private ClassArchive Archive(Func<string, bool>? isOurs = null, long free = Plenty)
    {
        var archive = ClassArchive.Of(_spark, _java, _cache);
        archive.FreeBytes = _ => free;
        if (isOurs is not null)
            archive.IsOurs = isOurs;
        return archive;
    }

    private static void Publish(ClassArchive archive, string content = "classes")
    {
        archive.FreeBytes = _ => Plenty;
        var file = archive.Reserve()!;
        File.WriteAllText(file, content);
        archive.Publish(file);
    }

    private static string NewSpark(string home)
    {
        Directory.CreateDirectory(Path.Combine(home, "jars"));
        File.WriteAllText(Path.Combine(home, "jars", "a.jar"), "a");
        return home;
    }
}

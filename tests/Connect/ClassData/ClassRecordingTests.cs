using LaborSpark.Spark.Connect.ClassData;
using LaborSpark.Spark.Connect.Tests.Gateway;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Spark.Connect.Tests.ClassData;

[TestFixture]
internal sealed class ClassRecordingTests
{
    private readonly string _cache = Directory.CreateTempSubdirectory("recording-").FullName;

    private string File => Path.Combine(_cache, "written");

    [TearDown]
    public void DeleteCache() => Directory.Delete(_cache, recursive: true);

    [Test]
    public void Keep_AsksTheJvmToWriteTheFile()
    {
        using var fake = new FakeGateway(["!yv", .. Enumerable.Repeat("!yro1", 31)]);
        Recording().Keep(fake.Endpoint);
        Assert.That(fake.Commands, Has.One.EqualTo($"c|z:java.lang.reflect.Array|set|ro1|i1|s{File}|e").And.One.EqualTo("c|z:java.lang.reflect.Array|set|ro1|i1|svmCds|e"));
    }

    [Test]
    public void Keep_JavaWithoutTheCommand_LeavesNothing()
    {
        using var fake = new FakeGateway("!yv", "!xsno such command");
        System.IO.File.WriteAllText(File, "half");
        Recording().Keep(fake.Endpoint);
        Assert.That((System.IO.File.Exists(File), Archive.IsReady), Is.EqualTo((false, false)));
    }

    [Test]
    public void DeleteRest_OfADumpThatCameTooLate_LeavesNothing()
    {
        System.IO.File.WriteAllText(File, "late");
        Recording().DeleteRest();
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    private ClassArchive Archive
    {
        get
        {
            Directory.CreateDirectory(Path.Combine(_cache, "jars"));
            return ClassArchive.Of(_cache, new JavaInstallation("/java", "17", "PATH"), _cache);
        }
    }

    private ClassRecording Recording() => new(Archive, File);
}

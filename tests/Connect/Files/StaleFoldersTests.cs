using System.Diagnostics;
using System.Runtime.Versioning;
using LaborSpark.Spark.Connect.Files;

namespace LaborSpark.Spark.Connect.Tests.Files;

[TestFixture]
[UnsupportedOSPlatform("windows")]
internal sealed class StaleFoldersTests
{
    private readonly string _parent = Directory.CreateTempSubdirectory("stale-").FullName;

    [TearDown]
    public void DeleteParent() => Directory.Delete(_parent, recursive: true);

    [Test]
    public void Delete_FolderOfADeadProcess_IsGoneWithItsSecret()
    {
        var folder = Folder($"{StaleFolders.NamePrefix}{DeadProcess()}-abc");
        StaleFolders.Delete(_parent);
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public void Delete_FolderOfALivingProcess_Stays()
    {
        var folder = Folder($"{StaleFolders.NamePrefix}{Environment.ProcessId}-abc");
        StaleFolders.Delete(_parent);
        Assert.That(Directory.Exists(folder), Is.True);
    }

    [Test]
    public void Delete_FolderOfAnotherPlace_Stays()
    {
        var folder = Folder($"laborspark-000000000000-{DeadProcess()}-abc");
        StaleFolders.Delete(_parent);
        Assert.That(Directory.Exists(folder), Is.True);
    }

    [Test]
    public void Delete_FolderThatOthersMayEnter_Stays()
    {
        var folder = Folder($"{StaleFolders.NamePrefix}{DeadProcess()}-abc");
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        StaleFolders.Delete(_parent);
        Assert.That(Directory.Exists(folder), Is.True);
    }

    [Test]
    public void Delete_LinkToAFolder_LeavesItsFiles()
    {
        var target = Folder("target");
        Directory.CreateSymbolicLink(Path.Combine(_parent, $"{StaleFolders.NamePrefix}{DeadProcess()}-abc"), target);
        StaleFolders.Delete(_parent);
        Assert.That(File.Exists(Path.Combine(target, "gateway")), Is.True);
    }

    [Test]
    public void NewFolder_NamesItsProcess()
    {
        using var folder = new PrivateFolder();
        Assert.That(Path.GetFileName(folder.Path), Does.StartWith($"{StaleFolders.NamePrefix}{Environment.ProcessId}-"));
    }

    private static int DeadProcess()
    {
        using var process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }

    private string Folder(string name)
    {
        var folder = Path.Combine(_parent, name);
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(folder, "gateway"), "secret");
        return folder;
    }
}

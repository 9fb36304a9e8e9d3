using System.Runtime.Versioning;
using LaborSpark.Spark.Connect.Files;

namespace LaborSpark.Spark.Connect.Tests.Files;

[TestFixture]
[UnsupportedOSPlatform("windows")]
internal sealed class PrivateFolderTests
{
    [Test]
    public void Folder_MayBeEnteredByItsOwnerOnly()
    {
        using var folder = new PrivateFolder();
        Assert.That(File.GetUnixFileMode(folder.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void Dispose_DeletesItWithItsFiles()
    {
        var folder = new PrivateFolder();
        File.WriteAllText(folder.File("key"), "x");
        folder.Dispose();
        Assert.That(Directory.Exists(folder.Path), Is.False);
    }
}

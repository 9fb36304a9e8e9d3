using System.Diagnostics;
using System.Runtime.Versioning;
using LaborSpark.Spark.Connect.Files;

namespace LaborSpark.Spark.Connect.Tests.Files;

[TestFixture]
[SupportedOSPlatform("linux")]
internal sealed class FileOwnerTests
{
    private readonly string _file = Path.GetTempFileName();

    [TearDown]
    public void DeleteFile() => File.Delete(_file);

    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite, true)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, true)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.GroupWrite, false)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.OtherWrite, false)]
    public void IsOursAlone_OwnFile_ByItsMode(UnixFileMode mode, bool expected)
    {
        File.SetUnixFileMode(_file, mode);
        Assert.That(FileOwner.IsOursAlone(_file), Is.EqualTo(expected));
    }

    [Test]
    public void IsOursAlone_Missing_IsFalse() => Assert.That(FileOwner.IsOursAlone(_file + "-none"), Is.False);

    [Test]
    public void IsOursAlone_OfSomebodyElse_IsFalse()
    {
        // Only root can give a file away; for all others the root folder is somebody else's.
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["65534", _file]);
            chown.WaitForExit();
        }

        Assert.That(FileOwner.IsOursAlone(Environment.IsPrivilegedProcess ? _file : "/"), Is.False);
    }
}

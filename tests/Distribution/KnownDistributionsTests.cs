using System.Globalization;
using System.Security.Cryptography;

namespace LaborSpark.Spark.Distribution.Tests;

public sealed class KnownDistributionsTests
{
    [TestCase("4.3.0", "spark-4.3.0-linux-x64.tar.xz")]
    [TestCase("3.5.7", "spark-3.5.7-linux-x64.tar.xz")]
    public void Pin_OfTheMirrorArchive_IsItsSha512(string version, string file)
    {
        using var archive = File.OpenRead(LaborSpark.Tests.SharedData.Find("spark/" + file));
        var pin = KnownDistributions.Load(null).MirrorArchive(version);
        Assert.That((pin?.File, pin?.Sha512), Is.EqualTo((file, Convert.ToHexStringLower(SHA512.HashData(archive)))));
    }

    [Test]
    public void ApacheArchive_UnknownVersion_IsNamedAsApacheNamesIt() =>
        Assert.That(KnownDistributions.Load(null).ApacheArchive("4.1.2").File, Is.EqualTo("spark-4.1.2-bin-hadoop3.tgz"));

    [Test]
    public void Load_NoSuchFile_NamesIt() =>
        Assert.That(() => KnownDistributions.Load("/nowhere/pins.json"), Throws.TypeOf<SetupException>().With.Message.StartsWith("The list of Spark archives, /nowhere/pins.json, cannot be read:"));

    [Test]
    public void Load_BrokenFile_NamesIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("pins.json"), "{ \"4.3.0\": [ ");
        Assert.That(() => KnownDistributions.Load(folder.File("pins.json")), Throws.TypeOf<SetupException>().With.Message.Contains("unset LABORSPARK_DISTRIBUTIONS"));
    }

    [Test]
    public void UnpackedBytes_OfTheDefaultVersion_IsItsSizeOnDisk() =>
        Assert.That(KnownDistributions.Load(null).MirrorArchive("4.3.0")?.UnpackedBytes?.ToString(CultureInfo.InvariantCulture), Is.EqualTo("608931184"));
}

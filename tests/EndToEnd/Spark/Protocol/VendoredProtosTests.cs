using System.IO.Compression;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.EndToEnd.Tests.Protocol;

/// <summary>The messages that are compiled in are those of the Spark that the tests run on.</summary>
public sealed class VendoredProtosTests
{
    private const string Vendored = "spark/Protocol/protos";

    [Test]
    public void Vendored_FilesOfTheDistributionAndNoOthers() => Assert.That(VendoredFiles(), Is.EquivalentTo(DistributedFiles()));

    [TestCaseSource(nameof(DistributedFiles))]
    public void Vendored_FileOfTheDistribution_IsTheSameByteForByte(string name)
    {
        using var jar = Jar();
        using var content = jar.GetEntry(name)!.Open();
        using var distributed = new MemoryStream();
        content.CopyTo(distributed);
        Assert.That(File.ReadAllBytes(Path.Combine(Checkout.Root, Vendored, name)), Is.EqualTo(distributed.ToArray()));
    }

    private static string[] DistributedFiles()
    {
        using var jar = Jar();
        return [.. jar.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("spark/", StringComparison.Ordinal) && name.EndsWith(".proto", StringComparison.Ordinal))];
    }

    private static string[] VendoredFiles()
    {
        var folder = Path.Combine(Checkout.Root, Vendored);
        return [.. Directory.EnumerateFiles(folder, "*.proto", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))];
    }

    private static ZipArchive Jar() => ZipFile.OpenRead(new SparkLocator().Locate(SparkSearch.FromEnvironment() with { RequireVersion = true }).ConnectJar);
}

using LaborSpark.Jobs.Wordcount;
using LaborSpark.Spark.Connect.Udfs;

namespace LaborSpark.EndToEnd.Tests.Workers;

/// <summary>What the jobs draw charts and write reports with is megabytes, much of it native code, and no executor does either.</summary>
[TestFixture]
public sealed class DriverOnlyPackageTests
{
    private static readonly UserFolders Folders = UserAssemblies.FoldersOf("count words", typeof(WordcountSteps).Assembly);

    [Test]
    public void Jobs_FilesForExecutors_HoldTheTextFunctions() => Assert.That(Files(Folders.Own!), Has.Some.EqualTo("LaborSpark.Udfs.dll"));

    [Test]
    public void Jobs_FilesForExecutors_HoldNothingThatDraws() =>
        Assert.That(Files(Folders.Packages!), Has.None.Contain("ScottPlot").And.None.Contain("Skia").And.None.Contain("HarfBuzz"));

    // The models' package is of native code alone: the assembly that calls it is in another.
    [Test]
    public void Jobs_FilesForExecutors_HoldNothingThatRunsModels() => Assert.That(Files(Folders.Packages!), Has.None.Contain("onnx").IgnoreCase);

    [Test]
    public void Jobs_FilesForExecutors_HoldNothingThatWritesReports() =>
        Assert.That(Files(Folders.Packages!), Has.None.Contain("Fluid").And.None.Contain("Parlot").And.None.Contain("TimeZoneConverter"));

    [Test]
    public void Jobs_FilesForExecutors_HoldNothingThatTalksToSpark() =>
        Assert.That(Files(Folders.Packages!), Has.None.StartsWith("LaborSpark.Spark").And.None.StartsWith("Grpc").And.None.EqualTo("SharpCompress.dll"));

    private static IEnumerable<string> Files(string folder) => UserAssemblies.Find(folder).Files.Select(file => file.Name);
}

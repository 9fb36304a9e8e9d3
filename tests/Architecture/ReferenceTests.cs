namespace LaborSpark.Architecture.Tests;

/// <summary>Which project may know which: nothing points back.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["spark/Arrow"] = [],
        ["spark/Distribution"] = [],
        ["spark/Protocol"] = [],
        ["spark/Contracts"] = ["spark/Arrow"],
        ["spark/Worker"] = ["spark/Arrow", "spark/Contracts"],
        ["spark/Connect"] = ["spark/Arrow", "spark/Contracts", "spark/Distribution", "spark/Protocol"],
        ["udfs"] = ["spark/Arrow"],
        ["jobs"] = ["spark/Arrow", "spark/Contracts", "spark/Connect", "spark/Distribution", "udfs"],
    };

    private static readonly string[] DriverOnlyPackages = ["Grpc.Net.Client", "Google.Protobuf", "Grpc.Tools", "SharpCompress"];

    [Test]
    public void Products_AreThoseOfThePlan() => Assert.That(Repository.Products.Keys, Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(ProductFolders))]
    public void References_PointOnlyDownTheHouse(string folder) =>
        Assert.That(Repository.Products[folder].References, Is.SubsetOf(Allowed[folder]));

    [TestCase("spark/Arrow")]
    [TestCase("spark/Contracts")]
    [TestCase("spark/Worker")]
    [TestCase("udfs")]
    public void Packages_OfTheDriver_StayOffTheExecutors(string folder) =>
        Assert.That(Repository.Products[folder].Packages.Intersect(DriverOnlyPackages), Is.Empty);

    [Test]
    public void SparkLibrary_KnowsNothingOfTweets()
    {
        string[] words = ["tweet", "wordpiece", "ekphrasis", "convbert", "laborspark.udfs", "laborspark.jobs"];
        var found = Repository.Sources("spark")
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (path, line, index)))
            .Where(at => words.Any(word => at.line.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(at => $"{Repository.Relative(at.path)}:{at.index + 1}: {at.line.Trim()}");
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void TextFunctions_KnowNeitherSparkNorDiskNorClock()
    {
        string[] banned = ["Microsoft.Spark", "LaborSpark.Spark.", "DateTime.Now", "DateTime.UtcNow", "Environment.GetEnvironmentVariable"];
        var found = Repository.Sources("udfs")
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (path, line, index)))
            .Where(at => banned.Any(word => at.line.Contains(word, StringComparison.Ordinal)))
            .Select(at => $"{Repository.Relative(at.path)}:{at.index + 1}: {at.line.Trim()}");
        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> ProductFolders() => Allowed.Keys;
}

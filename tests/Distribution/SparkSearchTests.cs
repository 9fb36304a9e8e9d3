namespace LaborSpark.Spark.Distribution.Tests;

public sealed class SparkSearchTests
{
    [Test]
    public void FromEnvironment_NothingSet_CachesBelowTheHomeFolder()
    {
        var search = SparkSearch.FromEnvironment(Host([]));
        Assert.That(search.CacheFolder, Is.EqualTo("/home/ada/.cache/laborspark"));
    }

    [Test]
    public void FromEnvironment_XdgCacheHome_Wins()
    {
        var search = SparkSearch.FromEnvironment(Host(new() { ["XDG_CACHE_HOME"] = "/big/cache" }));
        Assert.That(search.CacheFolder, Is.EqualTo("/big/cache/laborspark"));
    }

    [Test]
    public void FromEnvironment_RelativeXdgCacheHome_IsIgnored()
    {
        var search = SparkSearch.FromEnvironment(Host(new() { ["XDG_CACHE_HOME"] = "cache" }));
        Assert.That(search.CacheFolder, Is.EqualTo("/home/ada/.cache/laborspark"));
    }

    [Test]
    public void FromEnvironment_NoHomeFolder_HasNoCache()
    {
        var search = SparkSearch.FromEnvironment(Host([]) with { HomeFolder = null });
        Assert.That(search.CacheFolder, Is.Null);
    }

    [Test]
    public void FromEnvironment_SeveralMirrors_AreSeparatedBySemicolons()
    {
        var search = SparkSearch.FromEnvironment(Host(new() { ["LABORSPARK_MIRROR"] = "/my archives; http://mirror:8080/spark ;" }));
        Assert.That(search.Mirrors, Is.EqualTo(new[] { "/my archives", "http://mirror:8080/spark" }));
    }

    [Test]
    public void FromEnvironment_InsideACheckout_EndsTheMirrorsWithTheFolderBesideIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("checkout", "LaborSpark.sln"), "");
        var host = Host(new() { ["LABORSPARK_MIRROR"] = "/first" }) with { ProgramFolder = folder.Folder("checkout", "artifacts", "bin") };
        Assert.That(SparkSearch.FromEnvironment(host).Mirrors, Is.EqualTo(new[] { "/first", Path.Combine(folder.Path, "shared", "spark") }));
    }

    [Test]
    public void FromEnvironment_EmptySparkHome_CountsAsNotSet()
    {
        var search = SparkSearch.FromEnvironment(Host(new() { ["SPARK_HOME"] = " " }));
        Assert.That(search.SparkHomeVariable, Is.Null);
    }

    [Test]
    public void FromEnvironment_NothingSet_WantsTheDefaultVersionFromApache()
    {
        var search = SparkSearch.FromEnvironment(Host([]));
        Assert.That((search.Version, search.Archive?.AbsoluteUri), Is.EqualTo(("4.3.0", "https://archive.apache.org/dist/spark/")));
    }

    private static HostEnvironment Host(Dictionary<string, string> variables) => new()
    {
        Variable = variables.GetValueOrDefault,
        HomeFolder = "/home/ada",
        ProgramFolder = "/opt/laborspark",
        Platform = "linux-x64",
    };
}

using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Spark.Distribution.Tests.Locating;

/// <summary>Places are looked at in their order, and what is wrong with each is said.</summary>
public sealed class SparkLocatorOrderTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Locate_ExplicitHome_WinsOverSparkHome()
    {
        var search = SyntheticSpark.Search(_folder) with { SparkHome = SyntheticSpark.Home(_folder, "a"), SparkHomeVariable = SyntheticSpark.Home(_folder, "b") };
        Assert.That(new SparkLocator().Locate(search).Home, Is.EqualTo(Path.Combine(_folder.Path, "a")));
    }

    [Test]
    public void Locate_SparkHome_WinsOverTheCache()
    {
        SyntheticSpark.Home(_folder, "cache/spark-4.3.0");
        var search = SyntheticSpark.Search(_folder) with { SparkHomeVariable = SyntheticSpark.Home(_folder, "b") };
        Assert.That(new SparkLocator().Locate(search).Source, Is.EqualTo("SPARK_HOME"));
    }

    [Test]
    public void Locate_Cache_WinsOverMirrors()
    {
        SyntheticSpark.Home(_folder, "cache/spark-4.3.0");
        Assert.That(new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive())).Source, Is.EqualTo("cache"));
    }

    [Test]
    public void Locate_Mirror_IsUnpackedIntoTheCache()
    {
        var spark = new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()));
        Assert.That(spark, Is.EqualTo(new SparkInstallation(
            Path.Combine(_folder.Path, "cache", "spark-4.3.0"), "4.3.0", Path.Combine(_folder.Path, "mirror", SyntheticSpark.MirrorFile))
        {
            ConnectJar = Path.Combine(_folder.Path, "cache", "spark-4.3.0", "jars", "spark-connect_2.13-4.3.0.jar"),
        }));
    }

    [Test]
    public void Locate_TwoMirrors_TakesTheFirstThatHasIt()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive());
        var first = _folder.Folder("empty");
        Assert.That(
            new SparkLocator().Locate(search with { Mirrors = [first, search.Mirrors[0]] }).Source,
            Is.EqualTo(Path.Combine(_folder.Path, "mirror", SyntheticSpark.MirrorFile)));
    }

    [Test]
    public void Locate_MirrorHasIt_AsksNotApache()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.NotFound);
        new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()) with { Archive = server.Address });
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void Locate_FileAddressAsMirror_IsAFolder()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive());
        Assert.That(new SparkLocator().Locate(search with { Mirrors = [new Uri(search.Mirrors[0]).AbsoluteUri] }).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_MirrorOfApachesArchive_IsCheckedAgainstTheHashBesideIt()
    {
        var archive = SyntheticSpark.Archive();
        File.WriteAllBytes(_folder.File("mirror", SyntheticSpark.ApacheFile), archive);
        File.WriteAllText(_folder.File("mirror", SyntheticSpark.ApacheFile + ".sha512"), SyntheticSpark.Sha512(archive) + "  " + SyntheticSpark.ApacheFile + "\n");
        var spark = new SparkLocator().Locate(SyntheticSpark.Search(_folder) with { Mirrors = [Path.Combine(_folder.Path, "mirror")] });
        Assert.That(spark.Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_MirrorOfAnotherPlatform_IsNotUsed()
    {
        var search = SyntheticSpark.Search(_folder) with { Platform = "osx-arm64", Mirrors = [_folder.Folder("mirror")], Version = "3.5.7" };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.Contains("no archive of Spark 3.5.7 for osx-arm64 is known by name"));
    }

    [Test]
    public void Locate_UnusableSparkHome_IsAnErrorAndNotPassedOver()
    {
        SyntheticSpark.Home(_folder, "cache/spark-4.3.0");
        var search = SyntheticSpark.Search(_folder) with { SparkHomeVariable = "/nowhere" };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.EqualTo(
            "SPARK_HOME names /nowhere, which is not a folder. Point it at an unpacked Spark that has bin/spark-submit and jars/spark-connect_*.jar, or leave it out to have Spark 4.3.0 fetched."));
    }

    [Test]
    public void Locate_SparkHomeOfAnotherVersion_IsTakenAsItIs()
    {
        var search = SyntheticSpark.Search(_folder) with { SparkHomeVariable = SyntheticSpark.Home(_folder, "b", "spark-connect_2.12-3.5.7.jar") };
        Assert.That(new SparkLocator().Locate(search).Version, Is.EqualTo("3.5.7"));
    }

    [Test]
    public void Locate_VersionRequired_PassesOverASparkHomeOfAnother()
    {
        SyntheticSpark.Home(_folder, "cache/spark-4.3.0");
        var search = SyntheticSpark.Search(_folder) with { RequireVersion = true, SparkHomeVariable = SyntheticSpark.Home(_folder, "b", "spark-connect_2.12-3.5.7.jar") };
        Assert.That(new SparkLocator().Locate(search).Version, Is.EqualTo("4.3.0"));
    }

    [Test]
    public void Locate_NothingAnywhere_ListsEveryPlaceAndWhatToDo()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.NotFound);
        var search = SyntheticSpark.Search(_folder) with { Mirrors = ["/nowhere"], Archive = server.Address };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.EqualTo($"""
            No Spark 4.3.0 is to be had. Looked at, in this order:
              - SPARK_HOME: not set
              - cache: {_folder.Path}/cache/spark-4.3.0 holds none yet
              - /nowhere: there is no such folder
              - {server.Address}spark-4.3.0/: spark-4.3.0-bin-hadoop3.tgz: its .sha512, without which it is not to be trusted: the server has no such file (404)
            Set SPARK_HOME to an unpacked Spark 4.3.0, or set LABORSPARK_MIRROR to a folder or address that has spark-4.3.0-linux-x64.tar.xz, or give this machine access to 127.0.0.1.
            """));
    }

    [Test]
    public void Locate_Spark357FromApache_SaysThatTheServerIsMissingFromIt()
    {
        var search = SyntheticSpark.Search(_folder) with { Version = "3.5.7", Archive = new Uri("http://127.0.0.1:1/") };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.Contains(
            "http://127.0.0.1:1/spark-3.5.7/: its spark-3.5.7-bin-hadoop3.tgz comes without the Spark Connect server, so it is of no use here"));
    }

    [Test]
    public void Locate_NoCacheFolder_SaysWhatIsNotSet()
    {
        var search = SyntheticSpark.Search(_folder) with { CacheFolder = null };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.Contains("cache: neither XDG_CACHE_HOME nor a home folder is set"));
    }

    [Test]
    public void Locate_CacheFolderIsAFile_SaysWhatToDo()
    {
        File.WriteAllText(_folder.File("cache"), "");
        Assert.That(() => new SparkLocator().Locate(SyntheticSpark.Search(_folder)), Throws.TypeOf<SetupException>().With.Message.Contains("Make it writable, or set XDG_CACHE_HOME"));
    }

    [Test]
    public void Locate_MirrorOfAnUnknownKind_IsNamed()
    {
        var search = SyntheticSpark.Search(_folder) with { Mirrors = ["ftp://mirror/spark"] };
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.StartsWith("The mirror ftp://mirror/spark is neither a folder nor an http(s) address."));
    }
}

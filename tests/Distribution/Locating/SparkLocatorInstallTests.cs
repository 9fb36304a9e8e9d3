using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Spark.Distribution.Tests.Locating;

/// <summary>What appears in the cache is whole, or nothing appears.</summary>
public sealed class SparkLocatorInstallTests
{
    private const string Leftover = ".unpacking-spark-4.3.0@0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder _folder = new();

    private string Cache => Path.Combine(_folder.Path, "cache");

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Locate_Unpacked_KeepsExecutablesExecutableAndAllReadOnly()
    {
        var spark = new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()));
        var modes = (File.GetUnixFileMode(Path.Combine(spark.Home, "bin", "spark-submit")), File.GetUnixFileMode(spark.ConnectJar));
        Assert.That(modes, Is.EqualTo((SyntheticSpark.Program & ~UnixFileMode.UserWrite, SyntheticSpark.Plain & ~UnixFileMode.UserWrite)));
    }

    [Test]
    public void Locate_SecondTime_TakesTheCacheAndWritesNothing()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive());
        var jar = new SparkLocator().Locate(search).ConnectJar;
        var written = File.GetLastWriteTimeUtc(jar);
        new SparkLocator().Locate(search);
        Assert.That(File.GetLastWriteTimeUtc(jar), Is.EqualTo(written));
    }

    [Test]
    public void Locate_WrongHashInAMirrorFolder_NamesBothHashesAndKeepsTheFile()
    {
        var archive = SyntheticSpark.Archive();
        var search = SyntheticSpark.FromMirrorFolder(_folder, archive);
        var pinned = new string('0', 128);
        SyntheticSpark.Pins(_folder, pinned);
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.EqualTo(
            $"The archive {_folder.Path}/mirror/spark-small.tgz has the wrong SHA-512: expected {pinned}, got {SyntheticSpark.Sha512(archive)}. It was not unpacked. "
            + "The file is left as it is; copy it anew from a place you trust."));
    }

    [Test]
    public void Locate_WrongHash_LeavesNothingInTheCache()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive());
        SyntheticSpark.Pins(_folder, new string('0', 128));
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>());
        Assert.That(CacheEntries(), Is.EquivalentTo(new[] { "downloads", "spark-4.3.0.lock" }));
    }

    [Test]
    public void Locate_ArchiveOfAnotherVersion_IsRefused()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive("4.2.9"));
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.EndsWith(
            "was unpacked, but what is in it is Spark 4.2.9. Spark 4.3.0 was expected; nothing was kept."));
    }

    [Test]
    public void Locate_ArchiveCutShort_IsRefusedAndNothingIsLeft()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive(ballast: 100_000)[..50_000]);
        Assert.That(() => new SparkLocator().Locate(search), Throws.TypeOf<SetupException>().With.Message.Contains("cannot be unpacked"));
        Assert.That(CacheEntries(), Is.EquivalentTo(new[] { "downloads", "spark-4.3.0.lock" }));
    }

    [Test]
    public void Locate_DiskFull_SaysHowMuchIsNeededAndWhere()
    {
        var full = new SparkLocator { CreateFile = _ => new FileStream("/dev/full", FileMode.Open, FileAccess.Write) };
        Assert.That(
            () => full.Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive())),
            Throws.TypeOf<SetupException>().With.Property(nameof(SetupException.IsTransient)).True.And.Message.Match(
                $"^The disk is full: unpacking {_folder.Path}/mirror/spark-small.tgz into {_folder.Path}/cache failed .* It needs 5 MB, [0-9]+ MB are free. "
                + "What was unpacked has been deleted. Make room there, or set XDG_CACHE_HOME to a folder on a larger disk.$"));
    }

    [Test]
    public void Locate_DiskFullHalfWay_LeavesNothingHalf()
    {
        var files = 0;
        var full = new SparkLocator
        {
            CreateFile = path => new FileStream(++files == 1 ? path : "/dev/full", files == 1 ? FileMode.CreateNew : FileMode.Open, FileAccess.Write),
        };
        Assert.That(() => full.Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive())), Throws.TypeOf<SetupException>());
        Assert.That(CacheEntries(), Is.EquivalentTo(new[] { "downloads", "spark-4.3.0.lock" }));
    }

    [Test]
    public void Locate_CancelledWhileUnpacking_LeavesNothingHalf()
    {
        using var cancel = new CancellationTokenSource();
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive(ballast: 1_000_000));
        var progress = new ProgressLog(report =>
        {
            if (report.Stage == DistributionStage.Unpacking)
                cancel.Cancel();
        });
        Assert.That(() => new SparkLocator().Locate(search, progress, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(CacheEntries(), Is.EquivalentTo(new[] { "downloads", "spark-4.3.0.lock" }));
    }

    [Test]
    public void Locate_ManyAtOnce_UnpackOnce()
    {
        var search = SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive(ballast: 1_000_000));
        var files = 0;
        var locator = new SparkLocator
        {
            CreateFile = path =>
            {
                Interlocked.Increment(ref files);
                return new FileStream(path, FileMode.CreateNew);
            },
        };
        Parallel.For(0, 8, _ => locator.Locate(search));
        Assert.That(files, Is.EqualTo(3));
    }

    [Test]
    public void Locate_LeftoverOfAKilledProcess_IsCleared()
    {
        File.WriteAllText(_folder.File("cache", Leftover, "jars", "half.jar"), "");
        new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()));
        Assert.That(CacheEntries(), Is.EquivalentTo(new[] { "downloads", "spark-4.3.0", "spark-4.3.0.lock" }));
    }

    [Test]
    public void Locate_UnpackingOfALivingProcess_IsWaitedForAndLeftAlone()
    {
        File.WriteAllText(_folder.File("cache", Leftover, "jars", "half.jar"), "");
        using var living = new FileStream(_folder.File("cache", "spark-4.3.0.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var cancel = new CancellationTokenSource();
        var progress = new ProgressLog(report =>
        {
            if (report.Stage == DistributionStage.Waiting)
                cancel.Cancel();
        });
        Assert.That(
            () => new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()), progress, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Path.Combine(Cache, Leftover, "jars", "half.jar"), Does.Exist);
    }

    [Test]
    public void Locate_CachedSparkWithoutItsServer_IsReplaced()
    {
        File.WriteAllText(_folder.File("cache", "spark-4.3.0", "bin", "spark-submit"), "");
        var spark = new SparkLocator().Locate(SyntheticSpark.FromMirrorFolder(_folder, SyntheticSpark.Archive()));
        Assert.That(spark.ConnectJar, Does.Exist);
    }

    private string[] CacheEntries() => [.. Directory.EnumerateFileSystemEntries(Cache).Select(path => Path.GetFileName(path)!)];
}

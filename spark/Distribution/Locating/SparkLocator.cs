using LaborSpark.Spark.Distribution.Sources;

namespace LaborSpark.Spark.Distribution.Locating;

/// <summary>Finds Spark, and gets it into the cache where there is none yet. Safe to use from many threads and processes at once.</summary>
public sealed class SparkLocator
{
    /// <summary>Makes the file that an unpacked entry is written to; tests put a full disk here.</summary>
    internal Func<string, Stream>? CreateFile { get; init; }

    /// <summary>Opens a download to write at its end; tests put a full disk here.</summary>
    internal Func<string, Stream>? OpenToAppend { get; init; }

    /// <summary>Finds a Spark in the order of <see cref="SparkSearch"/>; downloads and unpacks it when it is only to be had as an archive.</summary>
    /// <param name="search">What is wanted and where to look.</param>
    /// <param name="progress">Told how far it is, on the calling thread or a pool thread; null for nobody.</param>
    /// <param name="cancellation">Ends it; a partly downloaded archive is kept for the next time, a partly unpacked one is not.</param>
    /// <exception cref="SetupException">There is no Spark to be had, the named one cannot be used, an archive has the wrong hash or refused content, or the disk is full.</exception>
    public SparkInstallation Locate(SparkSearch search, IProgress<DistributionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var places = new List<string>();
        return FromHome(search, places)
            ?? FromCache(search, places, progress, cancellation)
            ?? throw Nowhere(search, places, networkFailed: false);
    }

    private static SparkInstallation? FromHome(SparkSearch search, List<string> places)
    {
        if (search.SparkHome is { } named)
        {
            var (spark, problem) = SparkHomeFolder.Inspect(named, "--spark-home");
            return spark ?? throw Unusable("--spark-home", named, problem!);
        }

        if (search.SparkHomeVariable is not { } home)
        {
            places.Add("SPARK_HOME: not set");
            return null;
        }

        var (found, why) = SparkHomeFolder.Inspect(home, "SPARK_HOME");
        if (found is not null && (!search.RequireVersion || found.Version == search.Version))
            return found;
        if (!search.RequireVersion)
            throw Unusable("SPARK_HOME", home, why!);
        places.Add($"SPARK_HOME: {home} {why ?? "is Spark " + found!.Version}");
        return null;
    }

    private static SetupException Unusable(string what, string folder, string problem) => new(
        $"{what} names {folder}, which {problem}. Point it at an unpacked Spark that has bin/spark-submit and jars/spark-connect_*.jar, "
        + $"or leave it out to have Spark {SparkSearch.DefaultVersion} fetched.");

    private SparkInstallation? FromCache(SparkSearch search, List<string> places, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        if (search.CacheFolder is not { } folder)
        {
            places.Add("cache: neither XDG_CACHE_HOME nor a home folder is set, so there is nowhere to unpack a Spark");
            return null;
        }

        var cache = new SparkCache(folder) { CreateFile = CreateFile };
        if (cache.Find(search.Version).Spark is { } ready)
            return ready;

        using var held = cache.Lock(search.Version, progress, cancellation);
        // Whoever held the lock before may have put it there.
        var (spark, problem) = cache.Find(search.Version);
        if (spark is not null)
            return spark;
        places.Add($"cache: {cache.HomeOf(search.Version)} {problem}");
        return FromArchives(search, cache, places, progress, cancellation);
    }

    private SparkInstallation FromArchives(
        SparkSearch search, SparkCache cache, List<string> places, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        using var client = NewClient();
        var known = KnownDistributions.Load(search.DistributionsFile);
        var download = OpenToAppend is null
            ? new ResumableDownload(client, search, progress)
            : new ResumableDownload(client, search, progress) { OpenToAppend = OpenToAppend };
        var sources = new SourceList(search, known, download, cache.DownloadFolder);
        foreach (var source in sources.All(places))
        {
            var (archive, problem) = source.Open(progress, cancellation);
            using (archive)
            {
                if (archive is not null)
                    return cache.Install(search.Version, archive, progress, cancellation);
            }

            places.Add($"{source.Place}: {problem}");
        }

        throw Nowhere(search, places, download.NetworkFailed);
    }

    // The idle timeout of the search replaces the client's own, which would cut a long download.
    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(15),
        Proxy = new DirectOnLoopback(HttpClient.DefaultProxy),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static SetupException Nowhere(SparkSearch search, List<string> places, bool networkFailed)
    {
        var archive = KnownDistributions.Load(search.DistributionsFile).MirrorArchive(search.Version)?.File ?? $"spark-{search.Version}-bin-hadoop3.tgz";
        return new SetupException(string.Join(
            Environment.NewLine,
            [
                $"No Spark {search.Version} is to be had. Looked at, in this order:",
                .. places.Select(place => "  - " + place),
                $"Set SPARK_HOME to an unpacked Spark {search.Version}, or set LABORSPARK_MIRROR to a folder or address that has {archive}, or give this machine access to {search.Archive?.Host ?? "the network"}.",
            ]))
        { IsTransient = networkFailed };
    }
}

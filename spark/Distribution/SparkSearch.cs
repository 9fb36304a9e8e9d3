namespace LaborSpark.Spark.Distribution;

/// <summary>Which Spark is wanted and where it may be looked for.</summary>
/// <remarks>Order: <see cref="SparkHome"/>, <see cref="SparkHomeVariable"/>, <see cref="CacheFolder"/>, <see cref="Mirrors"/> one by one, <see cref="Archive"/>.</remarks>
public sealed record SparkSearch
{
    /// <summary>The version taken when none is named: the one whose protocol this library speaks.</summary>
    public const string DefaultVersion = "4.3.0";

    /// <summary>Version looked for in cache, mirrors and archive. Default <c>4.3.0</c>; <c>3.5.7</c> is the other one with pinned archives.</summary>
    public string Version { get; init; } = DefaultVersion;

    /// <summary>A Spark home named by the user for this run (<c>--spark-home</c>). Default null. When given, it is used or refused: nothing else is tried.</summary>
    public string? SparkHome { get; init; }

    /// <summary>The value of <c>SPARK_HOME</c>, or null when it is not set.</summary>
    public string? SparkHomeVariable { get; init; }

    /// <summary>
    /// Whether a <see cref="SparkHomeVariable"/> that is of another version or unusable is passed over. Default false: the user's Spark is taken whatever its
    /// version, and one that cannot be used is an error. True where one version is needed, as for generating the protocol.
    /// </summary>
    public bool RequireVersion { get; init; }

    /// <summary>Folder that keeps unpacked Sparks, one folder a version. Null when the user has neither a cache nor a home folder: then only a Spark home helps.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Folders, or <c>http(s)</c> addresses of folders, that hold archives of Spark. Default none.</summary>
    public IReadOnlyList<string> Mirrors { get; init; } = [];

    /// <summary>Address of the folder in which Apache keeps a folder for each version; null to leave it out.</summary>
    public Uri? Archive { get; init; } = new("https://archive.apache.org/dist/spark/");

    /// <summary>A file of pinned archives used instead of the built-in <c>conf/spark-distributions.json</c>; same format. Default null.</summary>
    public string? DistributionsFile { get; init; }

    /// <summary>The platform Spark will run on, for example <c>linux-x64</c>.</summary>
    public string Platform { get; init; } = HostEnvironment.Current.Platform;

    /// <summary>How often one download is begun or taken up again before its place is given up. Default 5.</summary>
    public int DownloadAttempts { get; init; } = 5;

    /// <summary>Pause before a download is taken up again; doubled each time. Default one second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may send nothing before the connection is given up. Default 30 seconds.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The search that the environment asks for.</summary>
    /// <param name="host">Variables and folders; null for those of this process.</param>
    /// <remarks>
    /// <c>LABORSPARK_MIRROR</c> lists folders or addresses separated by <c>;</c> (a folder may contain spaces, an address contains colons). After them comes
    /// <c>shared/spark</c> beside the checkout, if the program runs inside one. <c>LABORSPARK_DISTRIBUTIONS</c> names a file of pins.
    /// </remarks>
    public static SparkSearch FromEnvironment(HostEnvironment? host = null)
    {
        host ??= HostEnvironment.Current;
        return new SparkSearch
        {
            SparkHomeVariable = host.Value("SPARK_HOME"),
            CacheFolder = CacheFolderOf(host),
            Mirrors = [.. MirrorsOf(host)],
            DistributionsFile = host.Value("LABORSPARK_DISTRIBUTIONS"),
            Platform = host.Platform,
        };
    }

    private static string? CacheFolderOf(HostEnvironment host)
    {
        // The XDG rules say that a relative path is to be ignored.
        if (host.Value("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "laborspark");
        return host.HomeFolder is { } home ? Path.Combine(home, ".cache", "laborspark") : null;
    }

    private static IEnumerable<string> MirrorsOf(HostEnvironment host)
    {
        var listed = host.Value("LABORSPARK_MIRROR")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var mirror in listed)
            yield return mirror;
        if (CheckoutAround(host.ProgramFolder) is { Parent: { } parent })
            yield return Path.Combine(parent.FullName, "shared", "spark");
    }

    private static DirectoryInfo? CheckoutAround(string? folder)
    {
        for (var at = folder is null ? null : new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "LaborSpark.sln")))
                return at;
        return null;
    }
}

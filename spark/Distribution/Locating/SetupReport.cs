namespace LaborSpark.Spark.Distribution.Locating;

/// <summary>What a machine has once set-up is done.</summary>
public sealed record SetupReport
{
    /// <summary>The Java that Spark will run on.</summary>
    public required JavaInstallation Java { get; init; }

    /// <summary>The Spark that will be started.</summary>
    public required SparkInstallation Spark { get; init; }

    /// <summary>The folder that keeps unpacked Sparks, or null when the user has none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Finds Java and Spark, and gets Spark when there is none yet.</summary>
    /// <param name="search">Which Spark, and where to look.</param>
    /// <param name="host">Where to look for Java; null for this process's environment.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SetupException">Either cannot be had. Java is looked for first: no download is made for nothing.</exception>
    public static SetupReport Prepare(
        SparkSearch search, HostEnvironment? host = null, IProgress<DistributionProgress>? progress = null, CancellationToken cancellation = default) => new()
        {
            Java = JavaLocator.Locate(host),
            Spark = new SparkLocator().Locate(search, progress, cancellation),
            CacheFolder = search.CacheFolder,
        };
}

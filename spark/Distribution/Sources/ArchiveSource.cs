namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>A place that may have archives of Spark.</summary>
internal abstract class ArchiveSource
{
    /// <summary>The folder or address, for messages.</summary>
    public abstract string Place { get; }

    /// <summary>Gets an archive and checks its hash.</summary>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The archive, or null and the reasons why this place has none.</returns>
    /// <exception cref="SetupException">The archive is there and is not what it should be: no other place is asked then, so that nobody overlooks it.</exception>
    public abstract (CheckedArchive? Archive, string? Problem) Open(IProgress<DistributionProgress>? progress, CancellationToken cancellation);
}

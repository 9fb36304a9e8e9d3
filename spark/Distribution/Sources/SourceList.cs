namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>The places to get an archive from, in their order.</summary>
internal sealed class SourceList(SparkSearch search, KnownDistributions known, ResumableDownload download, string downloadFolder)
{
    /// <summary>All places; those that cannot serve are named in <paramref name="places"/> with the reason instead.</summary>
    public IEnumerable<ArchiveSource> All(ICollection<string> places)
    {
        foreach (var mirror in search.Mirrors)
            if (MirrorNames() is { Count: > 0 } names)
                yield return Mirror(mirror, names);
            else
                places.Add($"{mirror}: no archive of Spark {search.Version} for {search.Platform} is known by name");

        if (search.Archive is null)
            yield break;
        var apache = known.ApacheArchive(search.Version);
        var folder = new Uri(WithSlash(search.Archive), $"spark-{search.Version}/");
        if (apache.LacksConnect)
            places.Add($"{folder}: its {apache.File} comes without the Spark Connect server, so it is of no use here");
        else
            yield return new WebSource(folder, [apache], download, downloadFolder);
    }

    // A mirror may hold Apache's own archives too.
    private List<ArchiveName> MirrorNames()
    {
        var names = new List<ArchiveName>();
        if (known.MirrorArchive(search.Version) is { } repacked && (repacked.Platform is null || repacked.Platform == search.Platform))
            names.Add(repacked);
        if (known.ApacheArchive(search.Version) is { LacksConnect: false } apache)
            names.Add(apache);
        return names;
    }

    private ArchiveSource Mirror(string mirror, List<ArchiveName> names)
    {
        if (!Uri.TryCreate(mirror, UriKind.Absolute, out var address) || address.IsFile)
            return new FolderSource(address?.LocalPath ?? Path.GetFullPath(mirror), names);
        if (address.Scheme is "http" or "https")
            return new WebSource(WithSlash(address), names, download, downloadFolder);
        throw new SetupException($"The mirror {mirror} is neither a folder nor an http(s) address. Correct LABORSPARK_MIRROR: a list of folders and addresses, separated by semicolons.");
    }

    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

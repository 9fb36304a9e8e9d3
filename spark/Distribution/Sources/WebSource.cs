namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>Archives in a folder on a web server: a mirror, or Apache's own.</summary>
internal sealed class WebSource(Uri folder, IReadOnlyList<ArchiveName> names, ResumableDownload download, string downloadFolder) : ArchiveSource
{
    private const int LongestHashFile = 64 * 1024;

    public override string Place => folder.AbsoluteUri;

    public override (CheckedArchive? Archive, string? Problem) Open(IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var name in names)
        {
            var address = new Uri(folder, name.File);
            // The hash comes first: without it the long download would be for nothing.
            var (expected, problem) = ExpectedHash(address, name, cancellation);
            if (expected is not null)
            {
                (var archive, problem) = FetchChecked(address, name, expected, progress, cancellation);
                if (archive is not null)
                    return (archive, null);
            }

            problems.Add($"{name.File}: {problem}");
        }

        return (null, string.Join("; ", problems));
    }

    private string FileOf(ArchiveName name) => Path.Combine(downloadFolder, name.File);

    private (string? Hash, string? Problem) ExpectedHash(Uri address, ArchiveName name, CancellationToken cancellation)
    {
        if (name.Sha512 is not null)
            return (name.Sha512, null);
        var (text, problem) = download.FetchText(new Uri(address.AbsoluteUri + ".sha512"), LongestHashFile, cancellation);
        if (text is null)
            return (null, $"its .sha512, without which it is not to be trusted: {problem}");
        return PublishedHash.Parse(text, name.File) is { } hash ? (hash, null) : (null, $"{name.File}.sha512 holds no SHA-512 of it");
    }

    private (CheckedArchive? Archive, string? Problem) FetchChecked(
        Uri address, ArchiveName name, string expected, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var (problem, resumed) = download.Fetch(address, FileOf(name), cancellation);
            if (problem is not null)
                return (null, problem);
            var archive = new CheckedArchive
            {
                Content = File.OpenRead(FileOf(name)),
                FileName = name.File,
                Origin = address.AbsoluteUri,
                UnpackedBytes = name.UnpackedBytes,
                DeleteAfterUse = true,
            };
            var got = ArchiveHash.Compute(archive.Content, archive.Origin, progress, cancellation);
            if (ArchiveHash.Same(expected, got))
                return (archive, null);
            archive.Dispose();
            // Put together from parts, it may be two files; only a file that came whole is known to be wrong.
            if (!resumed)
                throw ArchiveHash.Wrong(address.AbsoluteUri, expected, got, "The download has been deleted; run again to download it anew, and if that fails too, use another mirror.");
        }
    }
}

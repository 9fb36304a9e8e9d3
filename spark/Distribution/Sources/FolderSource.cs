namespace LaborSpark.Spark.Distribution.Sources;

/// <summary>Archives in a folder of this machine.</summary>
internal sealed class FolderSource(string folder, IReadOnlyList<ArchiveName> names) : ArchiveSource
{
    public override string Place => folder;

    public override (CheckedArchive? Archive, string? Problem) Open(IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            return (null, "there is no such folder");
        var problems = new List<string>();
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name.File);
            if (!File.Exists(path))
                problems.Add($"no {name.File}");
            else if ((name.Sha512 ?? HashBeside(path, name.File)) is { } expected)
                return (OpenChecked(path, name, expected, progress, cancellation), null);
            else
                problems.Add($"{name.File} is there but no {name.File}.sha512 to check it against");
        }

        return (null, string.Join(", ", problems));
    }

    private static string? HashBeside(string path, string name)
    {
        var published = path + ".sha512";
        return File.Exists(published) ? PublishedHash.Parse(File.ReadAllText(published), name) : null;
    }

    private static CheckedArchive OpenChecked(
        string path, ArchiveName name, string expected, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        FileStream content;
        try
        {
            content = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The archive {path} cannot be read: {e.Message} Make it readable, or name another mirror in LABORSPARK_MIRROR.", e);
        }

        var got = ArchiveHash.Compute(content, path, progress, cancellation);
        if (ArchiveHash.Same(expected, got))
            return new CheckedArchive { Content = content, FileName = name.File, Origin = path, UnpackedBytes = name.UnpackedBytes };
        content.Dispose();
        throw ArchiveHash.Wrong(path, expected, got, "The file is left as it is; copy it anew from a place you trust.");
    }
}

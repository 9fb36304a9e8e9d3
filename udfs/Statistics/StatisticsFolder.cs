namespace LaborSpark.Udfs;

/// <summary>A folder of two files of counts, and the compiled form of it.</summary>
internal static class StatisticsFolder
{
    /// <summary>Looks for the compiled form of the files as they are now.</summary>
    /// <returns>It, or null where it is missing or not whole.</returns>
    public static CompiledStatistics? Find(string folder, string? cacheFolder, out string? path)
    {
        var source = Read(folder, (words, pairs) =>
        {
            using var wordsStream = File.OpenRead(words);
            using var pairsStream = File.OpenRead(pairs);
            return SourceHash.Of(wordsStream, pairsStream);
        });
        foreach (var place in Places(folder, cacheFolder))
        {
            path = CompiledFiles.PathIn(place, source);
            if (CompiledFiles.TryOpen(path, source, ownOnly: true) is { } compiled)
                return compiled;
        }

        path = null;
        return null;
    }

    /// <summary>Makes the compiled form and writes it to the first place that takes it.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="cacheFolder">Where to write if <paramref name="folder"/> cannot be written, or null.</param>
    /// <param name="path">The file, or null if no place took it.</param>
    /// <param name="problem">Why the last place did not take it.</param>
    /// <returns>The statistics, from the file or else in memory.</returns>
    public static CompiledStatistics Make(string folder, string? cacheFolder, out string? path, out Exception? problem)
    {
        var image = Read(folder, (words, pairs) => StatisticsCompiler.Compile(words, File.ReadAllBytes(words), pairs, File.ReadAllBytes(pairs)));
        problem = null;
        foreach (var place in Places(folder, cacheFolder))
        {
            path = CompiledFiles.PathIn(place, image.Header.Source);
            problem = CompiledFiles.TryWrite(image, path);
            if (problem is null && CompiledFiles.TryOpen(path, image.Header.Source, ownOnly: false) is { } compiled)
                return compiled;
        }

        path = null;
        return CompiledStatistics.Of(image);
    }

    private static IEnumerable<string> Places(string folder, string? cacheFolder)
    {
        yield return folder;
        if (!string.IsNullOrEmpty(cacheFolder))
            yield return Path.GetFullPath(cacheFolder);
    }

    private static T Read<T>(string folder, Func<string, string, T> read)
    {
        var (words, pairs) = (Path.Combine(folder, WordStatistics.WordsFile), Path.Combine(folder, WordStatistics.PairsFile));
        foreach (var file in (string[])[words, pairs])
        {
            if (!File.Exists(file))
                throw new StatisticsException(file, 0, $"the file is not there. Give a folder that holds {WordStatistics.WordsFile} and {WordStatistics.PairsFile}, as ekphrasis has them.");
        }

        try
        {
            return read(words, pairs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StatisticsException(folder, 0, $"its files cannot be read ({error.Message}).", error);
        }
    }
}

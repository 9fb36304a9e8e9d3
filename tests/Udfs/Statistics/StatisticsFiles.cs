namespace LaborSpark.Udfs.Tests.Statistics;

/// <summary>A folder of counts for one test.</summary>
internal sealed class StatisticsFiles : IDisposable
{
    public StatisticsFiles(string words, string pairs)
    {
        Folder = Directory.CreateTempSubdirectory("laborspark-statistics-").FullName;
        File.WriteAllText(WordsFile, words);
        File.WriteAllText(PairsFile, pairs);
    }

    public string Folder { get; }

    public string WordsFile => Path.Combine(Folder, WordStatistics.WordsFile);

    public string PairsFile => Path.Combine(Folder, WordStatistics.PairsFile);

    /// <summary>Gets the names of all files in the folder but the two of counts.</summary>
    public string[] Others => [.. Directory.GetFileSystemEntries(Folder).Except([WordsFile, PairsFile]).Select(path => Path.GetFileName(path))];

    /// <summary>Lists words with their counts, each "word count", as lines between tabs.</summary>
    public static string Lines(params string[] entries) => string.Concat(entries.Select(entry => entry.Replace(' ', '\t') + "\n"));

    /// <summary>Makes statistics of words and pairs, each "word count" or "word word count".</summary>
    public static WordStatistics Load(string[] words, string[]? pairs = null)
    {
        using var files = new StatisticsFiles(Lines(words), Lines(pairs ?? []));
        return WordStatistics.Load(files.Folder);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

namespace LaborSpark.Udfs;

/// <summary>
/// How often words and pairs of words occur: ekphrasis's <c>counts_1grams.txt</c> and <c>counts_2grams.txt</c>, compiled into one file that is mapped
/// into memory. It is immutable, so all threads of a process share one; a <see cref="HashtagSegmenter"/> is made over it for each.
/// </summary>
/// <remarks>
/// A line is words, a tab after each, and a count from 1; of lines with the same words the last one holds. The compiled form lies beside its source
/// under the hash of both files, is checked when it is opened, and is made anew when it is damaged, of another version, of other files or of
/// another user. While a process has it mapped, it may be replaced or removed, but not written into: a map cut short ends the process.
/// </remarks>
public sealed class WordStatistics
{
    /// <summary>The name of the file of words in the folder of statistics.</summary>
    public const string WordsFile = "counts_1grams.txt";

    /// <summary>The name of the file of pairs of words in the folder of statistics.</summary>
    public const string PairsFile = "counts_2grams.txt";

    private static readonly Lock LoadedLock = new();
    private static readonly Dictionary<string, (FileState State, WordStatistics Statistics)> Loaded = new(StringComparer.Ordinal);

    private WordStatistics(CompiledStatistics compiled) => Compiled = compiled;

    /// <summary>Gets how many words have a count.</summary>
    public int Words => Compiled.Header.Unigrams;

    /// <summary>Gets how many pairs of words count: those whose first word has a count of its own. A key with several underscores is several pairs.</summary>
    public int Pairs => Compiled.Header.Pairs;

    /// <summary>Gets the sum of the counts of all words.</summary>
    public double Total => Compiled.Header.Total;

    internal CompiledStatistics Compiled { get; }

    /// <summary>
    /// Loads the statistics of a folder, or gives those already loaded by this process while the files have not changed (size and time of writing).
    /// The compiled form is taken from the folder or from <paramref name="cacheFolder"/>; where it is missing it is made and written to the
    /// folder, else to <paramref name="cacheFolder"/>, else it is held in memory.
    /// </summary>
    /// <param name="folder">The folder of <c>counts_1grams.txt</c> and <c>counts_2grams.txt</c>.</param>
    /// <param name="cacheFolder">A folder of the user's own, made if it is missing, for where <paramref name="folder"/> cannot be written; null for none.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="StatisticsException">A file cannot be read, is not UTF-8, is empty, or has a line that is no entry.</exception>
    public static WordStatistics Load(string folder, string? cacheFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var fullPath = Path.GetFullPath(folder);
        lock (LoadedLock)
        {
            var state = FileState.Of(Path.Combine(fullPath, WordsFile), Path.Combine(fullPath, PairsFile));
            if (Loaded.TryGetValue(fullPath, out var known) && known.State == state)
                return known.Statistics;

            var statistics = new WordStatistics(StatisticsFolder.Find(fullPath, cacheFolder, out _) ?? StatisticsFolder.Make(fullPath, cacheFolder, out _, out _));
            Loaded[fullPath] = (state, statistics);
            return statistics;
        }
    }

    /// <summary>
    /// Makes the compiled form of a folder's statistics, if it is not there whole already: one file, to be sent to where <see cref="OpenCompiled"/>
    /// opens it in milliseconds.
    /// </summary>
    /// <param name="folder">The folder of <c>counts_1grams.txt</c> and <c>counts_2grams.txt</c>.</param>
    /// <param name="cacheFolder">A folder of the user's own, made if it is missing, for where <paramref name="folder"/> cannot be written; null for none.</param>
    /// <returns>The full path of the compiled file, whose name holds the hash of its source. Only its owner may read it.</returns>
    /// <exception cref="StatisticsException">A file cannot be read, is not UTF-8, is empty, has a line that is no entry, or neither folder can be written.</exception>
    public static string Compile(string folder, string? cacheFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var fullPath = Path.GetFullPath(folder);
        if (StatisticsFolder.Find(fullPath, cacheFolder, out var path) is not null)
            return path!;

        StatisticsFolder.Make(fullPath, cacheFolder, out path, out var problem);
        return path ?? throw new StatisticsException(
            fullPath, 0, $"the compiled form cannot be written ({problem?.Message}). Give a folder for it that can be written.", problem);
    }

    /// <summary>Opens the file that <see cref="Compile"/> made, or gives the one already opened by this process from the same full path while it has not changed.</summary>
    /// <param name="path">The path of the compiled file.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="StatisticsException">The file cannot be read, is damaged, or was compiled by another version.</exception>
    public static WordStatistics OpenCompiled(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fullPath = Path.GetFullPath(path);
        lock (LoadedLock)
        {
            var state = FileState.Of(fullPath, fullPath);
            if (Loaded.TryGetValue(fullPath, out var known) && known.State == state)
                return known.Statistics;

            try
            {
                var compiled = CompiledStatistics.Open(fullPath)
                    ?? throw new StatisticsException(fullPath, 0, "the file is no compiled statistics of this version, or it is damaged. Compile the folder of counts again.");
                var statistics = new WordStatistics(compiled);
                Loaded[fullPath] = (state, statistics);
                return statistics;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new StatisticsException(fullPath, 0, $"the file cannot be read ({error.Message}).", error);
            }
        }
    }

    /// <summary>Gets how often a word was counted.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The count, 0 for a word that is not there.</returns>
    public long CountOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var nodes = Compiled.Nodes;
        var node = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var symbol = TrieSymbols.Of(rune.Value);
            if (symbol != TrieSymbols.None)
            {
                node = nodes[node].Child(symbol);
            }
            else
            {
                for (var part = 0; part < TrieSymbols.PerEscaped && node >= 0; part++)
                    node = nodes[node].Child(TrieSymbols.Escaped(rune.Value, part));
            }

            if (node < 0)
                return 0;
        }

        var count = nodes[node].Value < 0 ? 0 : Compiled.Counts[TrieNode.WordOf(nodes[node].Value)];
        Compiled.KeepAlive();
        return count;
    }
}

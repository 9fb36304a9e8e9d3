using System.Globalization;

namespace LaborSpark.StraightPort;

/// <summary>Counts of words and pairs of words, in plain dictionaries.</summary>
public sealed class StraightStatistics
{
    private StraightStatistics(Dictionary<string, long> words, Dictionary<string, long> pairs) => (Words, Pairs) = (words, pairs);

    /// <summary>Gets how often each word occurs.</summary>
    public IReadOnlyDictionary<string, long> Words { get; }

    /// <summary>Gets how often each pair occurs, its two words joined by <c>_</c>.</summary>
    public IReadOnlyDictionary<string, long> Pairs { get; }

    /// <summary>Reads the two files of counts.</summary>
    /// <param name="folder">The folder of <c>counts_1grams.txt</c> and <c>counts_2grams.txt</c>, fields parted by tabs, the count last.</param>
    /// <returns>The counts; of a key given twice, the last.</returns>
    public static StraightStatistics Load(string folder) => new(Read(Path.Combine(folder, "counts_1grams.txt")), Read(Path.Combine(folder, "counts_2grams.txt")));

    private static Dictionary<string, long> Read(string path)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            counts[string.Join('_', fields[..^1])] = long.Parse(fields[^1], CultureInfo.InvariantCulture);
        }

        return counts;
    }
}

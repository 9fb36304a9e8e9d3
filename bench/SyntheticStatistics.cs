using System.Text;

namespace LaborSpark.Bench;

/// <summary>
/// Counts of as many words and pairs as ekphrasis downloads, 30 times those of the sample: the sample's own, so that hashtags are cut as ever, and
/// made-up ones after them. The same on every machine.
/// </summary>
internal static class SyntheticStatistics
{
    private const int Seed = 20200131;
    private const int Words = 775_000;
    private const int Pairs = 3_300_000;
    private const int LargestCount = 10_000;

    /// <summary>Writes the two files.</summary>
    /// <param name="folder">Receives them.</param>
    public static void Write(string folder)
    {
        var random = new Random(Seed);
        var words = WriteWords(random, Path.Combine(folder, "counts_1grams.txt"));
        WritePairs(random, words, Path.Combine(folder, "counts_2grams.txt"));
    }

    private static List<string> WriteWords(Random random, string path)
    {
        File.Copy(Path.Combine(Data.Statistics, "counts_1grams.txt"), path);
        var words = File.ReadLines(path).Select(line => line.Split('\t')[0]).ToList();
        var known = words.ToHashSet(StringComparer.Ordinal);
        using var file = File.AppendText(path);
        while (words.Count < Words)
        {
            var word = MakeWord(random);
            if (!known.Add(word))
                continue;
            file.Write($"{word}\t{Count(random)}\n");
            words.Add(word);
        }

        return words;
    }

    private static void WritePairs(Random random, List<string> words, string path)
    {
        File.Copy(Path.Combine(Data.Statistics, "counts_2grams.txt"), path);
        var known = new HashSet<(int, int)>();
        using var file = File.AppendText(path);
        for (var count = File.ReadLines(path).Count(); count < Pairs;)
        {
            var (first, second) = (Skewed(random, words.Count), Skewed(random, words.Count));
            if (!known.Add((first, second)))
                continue;
            file.Write($"{words[first]}\t{words[second]}\t{Count(random)}\n");
            count++;
        }
    }

    private static string MakeWord(Random random)
    {
        const string Consonants = "bcdfghjklmnprstvwz";
        const string Vowels = "aeiouy";
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 6); syllables > 0; syllables--)
        {
            word.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
            if (random.Next(3) == 0)
                word.Append(Consonants[random.Next(Consonants.Length)]);
        }

        return word.ToString();
    }

    /// <summary>Few are large: one over a uniform number.</summary>
    private static int Count(Random random) => Math.Min(LargestCount, (int)(2 / (1 - random.NextDouble())));

    /// <summary>Early words, which are the frequent ones of the sample, are in many pairs.</summary>
    private static int Skewed(Random random, int count) => (int)(Math.Pow(random.NextDouble(), 3) * count);
}

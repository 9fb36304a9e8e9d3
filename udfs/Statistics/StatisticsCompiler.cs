using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Makes the compiled form of two files of counts.</summary>
internal static class StatisticsCompiler
{
    /// <summary>The longest piece of a hashtag, in characters; ekphrasis's <c>max_split_length</c>.</summary>
    public const int LongestPiece = 20;

    private const byte Separator = (byte)'_';
    private const int LongestCharacter = 4;

    // A table 5/7 full is searched in few steps and still about as small as the text it was made from.
    private const double PlacesPerPair = 1.4;

    /// <summary>Compiles.</summary>
    /// <param name="unigramsPath">The name of the file of words, for messages.</param>
    /// <param name="unigrams">Its content, which is overwritten.</param>
    /// <param name="bigramsPath">The name of the file of pairs, for messages.</param>
    /// <param name="bigrams">Its content, which is overwritten.</param>
    /// <returns>The compiled form, the same for the same contents.</returns>
    /// <exception cref="StatisticsException">A line is no entry, or there are no words.</exception>
    public static CompiledImage Compile(string unigramsPath, byte[] unigrams, string bigramsPath, byte[] bigrams)
    {
        var source = SourceHash.Of(unigrams, bigrams);
        var words = new WordIndex();
        var counts = ReadWords(unigramsPath, unigrams, words, out var total);
        var pairs = ReadPairs(bigramsPath, bigrams, words, counts);
        var trie = WordTrie.Of(words);
        var values = new int[words.Count];
        for (var rank = 0; rank < values.Length; rank++)
            values[rank] = TrieNode.ValueOf(rank, false, false);

        var followers = new ulong[words.Count];
        var table = new WordPairs.Place[checked((int)(pairs.Count * PlacesPerPair) + 1)];
        foreach (var pair in pairs)
        {
            var (first, second) = (trie.Ranks[pair.First], trie.Ranks[pair.Second]);
            values[first] |= TrieNode.ValueOf(0, true, false);
            values[second] |= TrieNode.ValueOf(0, false, true);
            followers[first] |= WordEntry.MarkOf(second);
            WordPairs.Put(table, first, second, Math.Log10((double)pair.Count / counts[pair.First]));
        }

        var entries = new WordEntry[words.Count];
        var rankedCounts = new long[words.Count];
        for (var word = 0; word < entries.Length; word++)
        {
            var (rank, count) = (trie.Ranks[word], word < counts.Count ? counts[word] : 0);
            rankedCounts[rank] = count;
            entries[rank] = new WordEntry(count > 0 ? Math.Log10(count / total) : UnknownLog(total, trie.Characters[word]), followers[rank]);
        }

        var nodes = trie.LayOut(values);
        return new CompiledImage
        {
            Header = new CompiledHeader
            {
                Mark = CompiledHeader.FileMark,
                Version = CompiledHeader.CurrentVersion,
                Nodes = nodes.Length,
                Words = entries.Length,
                Places = table.Length,
                Pairs = table.Count(place => place.Key != 0),
                Unigrams = counts.Count,
                StartValue = words.Find("<S>"u8) is var start && start >= 0 && start < counts.Count ? values[trie.Ranks[start]] : -1,
                Total = total,
                Source = source,
            },
            Nodes = nodes,
            Words = entries,
            Counts = rankedCounts,
            Pairs = table,
        };
    }

    /// <summary>Gets the decimal logarithm of the probability of an unknown word: 10 in the total, a tenth of it for each character.</summary>
    /// <param name="total">The sum of all counts of words.</param>
    /// <param name="characters">The word's length.</param>
    public static double UnknownLog(double total, int characters)
    {
        // Products of ten are exact up to 10^22, so this is the quotient of the reference to the last bit.
        var power = 1.0;
        for (var character = 0; character < characters; character++)
            power *= 10;
        return Math.Log10(10 / (total * power));
    }

    private static List<long> ReadWords(string path, byte[] content, WordIndex words, out double total)
    {
        var counts = new List<long>();
        var file = new CountsFile(path, content);
        while (file.Read())
        {
            var word = words.Add(file.Key);
            if (word == counts.Count)
                counts.Add(0);
            counts[word] = file.Count;
        }

        if (counts.Count == 0)
            throw new StatisticsException(path, 0, "the file is empty, so no word is known. Give the folder of statistics that ekphrasis reads.");

        UInt128 sum = 0;
        foreach (var count in counts)
            sum += (ulong)count;
        if (sum > long.MaxValue)
            throw new StatisticsException(path, 0, "its counts sum up to more than 2^63.");
        total = (long)sum;
        return counts;
    }

    /// <summary>
    /// Reads pairs in all readings of their keys: the reference joins both words by an underscore, so a key with several of them
    /// stands for several pairs. A pair counts only if its first word has a count of its own.
    /// </summary>
    private static List<Pair> ReadPairs(string path, byte[] content, WordIndex words, List<long> counts)
    {
        // Room for each line at once: a list that grows would hold twice of what is the largest part of the work.
        var pairs = new List<Pair>(content.AsSpan().Count((byte)'\n') + 1);
        var file = new CountsFile(path, content);
        while (file.Read())
        {
            var key = file.Key;
            for (var at = key.IndexOf(Separator); at >= 0 && at < key.Length - 1;)
            {
                var second = key[(at + 1)..];
                if (CanBePiece(second) && words.Find(key[..at]) is var first && first >= 0 && first < counts.Count)
                    pairs.Add(new Pair(first, words.Add(second), file.Count));

                var next = second.IndexOf(Separator);
                at = next < 0 ? key.Length : at + 1 + next;
            }
        }

        return pairs;
    }

    private static bool CanBePiece(ReadOnlySpan<byte> word) =>
        word.Length <= LongestPiece || (word.Length <= LongestCharacter * LongestPiece && Encoding.UTF8.GetCharCount(word) <= 2 * LongestPiece);

    /// <summary>A pair of words by their numbers in the index.</summary>
    private readonly record struct Pair(int First, int Second, long Count);
}

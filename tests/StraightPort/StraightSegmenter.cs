using System.Text;

namespace LaborSpark.StraightPort;

/// <summary>Cuts the text of a hashtag into the words of the greatest probability, by the counts of words and pairs.</summary>
internal sealed class StraightSegmenter(StraightStatistics statistics)
{
    private const int LongestWord = 20;

    // Before the first word. It is no word of the statistics, so pairs that begin with it are of no use.
    private const string Start = "<S>";

    private readonly double _total = statistics.Words.Values.Sum();

    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">The text in lower case, not empty.</param>
    /// <returns>The words.</returns>
    public string[] Segment(string text)
    {
        var letters = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();

        // The best words from a position on, by the length of the word before it. Filled from the end, where no words are left.
        var best = new Segmentation?[letters.Length + 1, LongestWord + 1];
        for (var at = letters.Length; at >= 0; at--)
        {
            for (var before = at == 0 ? 0 : 1; before <= Math.Min(at, LongestWord); before++)
                best[at, before] = at == letters.Length ? Segmentation.Empty : Best(letters, at, before, best);
        }

        return [.. best[0, 0]!.Words()];
    }

    private Segmentation Best(string[] letters, int at, int before, Segmentation?[,] best)
    {
        var previous = at == 0 ? Start : string.Concat(letters[(at - before)..at]);
        var word = new StringBuilder();
        Segmentation? found = null;
        for (var length = 1; length <= Math.Min(LongestWord, letters.Length - at); length++)
        {
            word.Append(letters[at + length - 1]);
            var first = word.ToString();
            var rest = best[at + length, length]!;
            var candidate = new Segmentation(Math.Log10(Probability(first, length, previous)) + rest.Score, first, rest);
            if (found is null || candidate.IsGreaterThan(found))
                found = candidate;
        }

        return found!;
    }

    private double Probability(string word, int length, string previous)
    {
        if (statistics.Pairs.TryGetValue(previous + "_" + word, out var pairs) && statistics.Words.TryGetValue(previous, out var previousCount))
            return (double)pairs / previousCount;
        if (statistics.Words.TryGetValue(word, out var count))
            return count / _total;

        // Ten to the power of at most 20 is exact, however it is reckoned.
        return 10.0 / (_total * Math.Pow(10, length));
    }

    /// <summary>A first word, the words after it, and the sum of their logarithms from the right.</summary>
    private sealed record Segmentation(double Score, string First, Segmentation? Rest)
    {
        public static Segmentation Empty { get; } = new(0, "", null);

        public IEnumerable<string> Words()
        {
            for (var part = this; part.Rest is not null; part = part.Rest)
                yield return part.First;
        }

        /// <summary>As Python compares a pair of a score and a list: of equal scores, the words decide.</summary>
        public bool IsGreaterThan(Segmentation other)
        {
            if (Score != other.Score)
                return Score > other.Score;

            var differing = Words().Zip(other.Words()).FirstOrDefault(pair => pair.First != pair.Second);
            return differing.First is not null && CodePointOrder.Compare(differing.First, differing.Second) > 0;
        }
    }
}

namespace LaborSpark.Udfs;

/// <summary>
/// The most frequent known word that is one edit away: a letter taken away, two exchanged, one replaced (by itself too) or one put in. Of equally
/// frequent ones the first in code-point order. Equal to ekphrasis 0.5.4's <c>correct(word, assume_wrong=True, fast=True)</c>. Not thread-safe.
/// </summary>
internal sealed class SpellingEdits(CompiledStatistics statistics)
{
    private const int Letters = 26;

    private long _bestCount;
    private int _bestWord;
    private Edit _best;

    private enum Kind
    {
        None,
        Delete,
        Transpose,
        Replace,
        Insert,
    }

    /// <summary>Corrects a word.</summary>
    /// <param name="word">Small ASCII letters, and room for one more.</param>
    /// <param name="length">How many letters it has.</param>
    /// <returns>How many letters it has now: as many and the same if no known word is near.</returns>
    public int Correct(Span<int> word, int length)
    {
        (_bestCount, _best) = (0, default);
        Find(word[..length]);
        statistics.KeepAlive();
        return Apply(word, length);
    }

    private void Find(ReadOnlySpan<int> word)
    {
        var nodes = statistics.Nodes;
        var node = 0;
        for (var at = 0; node >= 0; at++)
        {
            for (var letter = 0; letter < Letters; letter++)
            {
                var child = nodes[node].Child(TrieSymbols.FirstLetter + letter);
                if (child < 0)
                    continue;
                Take(child, word[at..], new Edit(Kind.Insert, at, 'a' + letter));
                if (at < word.Length)
                    Take(child, word[(at + 1)..], new Edit(Kind.Replace, at, 'a' + letter));
            }

            if (at == word.Length)
                return;

            Take(node, word[(at + 1)..], new Edit(Kind.Delete, at, 0));
            if (at + 1 < word.Length && Child(nodes, node, word[at + 1]) is var second && second >= 0 && Child(nodes, second, word[at]) is var both && both >= 0)
                Take(both, word[(at + 2)..], new Edit(Kind.Transpose, at, 0));
            node = Child(nodes, node, word[at]);
        }
    }

    private static int Child(ReadOnlySpan<TrieNode> nodes, int node, int letter) => nodes[node].Child(TrieSymbols.FirstLetter + letter - 'a');

    private void Take(int node, ReadOnlySpan<int> rest, Edit edit)
    {
        var nodes = statistics.Nodes;
        foreach (var letter in rest)
        {
            node = Child(nodes, node, letter);
            if (node < 0)
                return;
        }

        if (nodes[node].Value < 0)
            return;

        var word = TrieNode.WordOf(nodes[node].Value);
        var count = statistics.Counts[word];
        if (count > _bestCount || (count > 0 && count == _bestCount && word < _bestWord))
            (_bestCount, _bestWord, _best) = (count, word, edit);
    }

    private int Apply(Span<int> word, int length)
    {
        var at = _best.At;
        switch (_best.Kind)
        {
            case Kind.Delete:
                word[(at + 1)..length].CopyTo(word[at..]);
                return length - 1;
            case Kind.Transpose:
                (word[at], word[at + 1]) = (word[at + 1], word[at]);
                return length;
            case Kind.Replace:
                word[at] = _best.Letter;
                return length;
            case Kind.Insert:
                word[at..length].CopyTo(word[(at + 1)..]);
                word[at] = _best.Letter;
                return length + 1;
            default:
                return length;
        }
    }

    private readonly record struct Edit(Kind Kind, int At, int Letter);
}

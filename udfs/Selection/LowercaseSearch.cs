using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Finds the keywords and the motifs of a text in lower case. Not safe for several threads at once.</summary>
internal sealed class LowercaseSearch
{
    private readonly LiteralAutomaton _automaton;
    private readonly int[][] _keysOf;
    private readonly WordSequence?[] _motifs;

    private LowercaseSearch(List<byte[]> literals, List<List<int>> keysOf, WordSequence?[] motifs)
    {
        _automaton = new LiteralAutomaton(literals);
        _keysOf = [.. keysOf.Select(keys => keys.ToArray())];
        _motifs = motifs;
    }

    /// <summary>Makes the search.</summary>
    /// <param name="keys">All keys, of which skip-grams are left out.</param>
    /// <returns>Null if there are no keywords and no motifs.</returns>
    public static LowercaseSearch? Of(IReadOnlyList<SearchKey> keys)
    {
        var (literals, keysOf, numbers) = (new List<byte[]>(), new List<List<int>>(), new TokenNumbers());
        var motifs = new WordSequence?[keys.Count];
        for (var key = 0; key < keys.Count; key++)
        {
            if (keys[key].Kind == SearchKind.SkipGram)
                continue;

            byte[][] tokens = [.. keys[key].Tokens.Select(Encoding.UTF8.GetBytes)];
            if (keys[key].Kind == SearchKind.Motif)
                motifs[key] = new WordSequence(tokens);

            // Of a motif its longest word, the rarest most likely, is looked for first.
            var literal = numbers.Add(tokens.MaxBy(token => token.Length)!);
            if (literal == literals.Count)
            {
                literals.Add(tokens.MaxBy(token => token.Length)!);
                keysOf.Add([]);
            }

            keysOf[literal].Add(key);
        }

        return literals.Count == 0 ? null : new LowercaseSearch(literals, keysOf, motifs);
    }

    /// <summary>Finds the keys of a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="found">Receives the numbers of the keys, each once.</param>
    public void Find(ReadOnlySpan<byte> text, List<int> found)
    {
        foreach (var literal in _automaton.Find(text))
        {
            foreach (var key in _keysOf[literal])
            {
                if (_motifs[key] is not { } motif || motif.IsIn(text))
                    found.Add(key);
            }
        }
    }
}

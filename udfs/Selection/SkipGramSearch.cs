namespace LaborSpark.Udfs;

/// <summary>Finds the skip-grams of a list of tokens: each token is looked up once, and only keys of which a telling token is there are gone into. Not safe for several threads at once.</summary>
internal sealed class SkipGramSearch
{
    private readonly TokenNumbers _numbers = new();
    private readonly WantedSkipGram[][] _wantedBy;
    private readonly long[] _seen;
    private int[] _text = new int[256];
    private long _texts;

    private SkipGramSearch(IReadOnlyList<SearchKey> keys)
    {
        var wanted = new List<WantedSkipGram>();
        for (var key = 0; key < keys.Count; key++)
        {
            if (keys[key].Kind == SearchKind.SkipGram)
                wanted.Add(new WantedSkipGram(key, [.. keys[key].Tokens.Select(_numbers.Add)], keys[key].Skipped));
        }

        // Of a key's tokens that which the fewest have tells the most: it is none of the words that are everywhere.
        var uses = wanted.SelectMany(gram => gram.Tokens).CountBy(token => token).ToDictionary();
        var wantedBy = wanted.ToLookup(gram => gram.Tokens.MinBy(token => uses[token]));
        _wantedBy = [.. Enumerable.Range(0, _numbers.Count).Select(token => wantedBy[token].ToArray())];
        _seen = new long[_numbers.Count];
    }

    /// <summary>Makes the search.</summary>
    /// <param name="keys">All keys, of which only skip-grams count.</param>
    /// <returns>Null if there are none.</returns>
    public static SkipGramSearch? Of(IReadOnlyList<SearchKey> keys) => keys.Any(key => key.Kind == SearchKind.SkipGram) ? new SkipGramSearch(keys) : null;

    /// <summary>Finds the keys of a list.</summary>
    /// <param name="tokens">The tokens of all lists; nulls are left out, as <see cref="GramCountColumns"/> counts.</param>
    /// <param name="start">The list's first token.</param>
    /// <param name="end">The end of the list.</param>
    /// <param name="found">Receives the numbers of the keys, each once.</param>
    public void Find(in Utf8Column tokens, int start, int end, List<int> found)
    {
        _texts++;
        var text = Number(tokens, start, end);
        foreach (var token in text)
        {
            if (token < 0 || _seen[token] == _texts)
                continue;

            _seen[token] = _texts;
            foreach (var wanted in _wantedBy[token])
            {
                if (wanted.IsIn(text))
                    found.Add(wanted.Key);
            }
        }
    }

    private ReadOnlySpan<int> Number(in Utf8Column tokens, int start, int end)
    {
        if (_text.Length < end - start)
            _text = new int[Math.Max(end - start, _text.Length * 2)];
        var count = 0;
        for (var index = start; index < end; index++)
        {
            if (!tokens.IsNull(index))
                _text[count++] = _numbers.NumberOf(tokens[index]);
        }

        return _text.AsSpan(0, count);
    }
}

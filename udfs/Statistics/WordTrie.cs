namespace LaborSpark.Udfs;

/// <summary>Orders the words by their symbols and lays out their trie, level by level. For building only.</summary>
internal sealed class WordTrie
{
    private readonly byte[] _symbols;
    private readonly int[] _starts;
    private readonly int[] _order;

    private WordTrie(WordIndex words)
    {
        _symbols = new byte[(words.Length * TrieSymbols.PerEscaped) + sizeof(ulong)];
        _starts = new int[words.Count + 1];
        Characters = new int[words.Count];
        for (var word = 0; word < words.Count; word++)
            _starts[word + 1] = _starts[word] + TrieSymbols.Encode(words[word], _symbols.AsSpan(_starts[word]), out Characters[word]);

        _order = new int[words.Count];
        Sort();
        Ranks = new int[words.Count];
        for (var rank = 0; rank < _order.Length; rank++)
            Ranks[_order[rank]] = rank;
    }

    /// <summary>Gets how many characters each word has, by its number in the index.</summary>
    public int[] Characters { get; }

    /// <summary>Gets the place of each word in the order of symbols, by its number in the index.</summary>
    public int[] Ranks { get; }

    /// <summary>Orders words.</summary>
    /// <param name="words">The words, each valid UTF-8.</param>
    public static WordTrie Of(WordIndex words) => new(words);

    /// <summary>Lays the trie out.</summary>
    /// <param name="values">What to say of each word, by its rank.</param>
    /// <returns>The nodes, the root first, the children of each side by side.</returns>
    public TrieNode[] LayOut(ReadOnlySpan<int> values)
    {
        var nodes = new TrieNode[CountNodes()];
        var branches = new Branch[nodes.Length];
        branches[0] = new Branch(0, _order.Length, 0);
        for (var (node, count) = (0, 1); node < nodes.Length; node++)
        {
            var (first, end, depth) = branches[node];
            var value = -1;
            if (first < end && LengthOf(first) == depth)
                value = values[first++];

            var firstChild = count;
            nodes[node] = new TrieNode(AddChildren(branches, ref count, first, end, depth), firstChild, value);
        }

        return nodes;
    }

    /// <summary>Counts the nodes beforehand, as lists that grow would hold them twice: each word adds those that it does not share with the word before it.</summary>
    private int CountNodes()
    {
        var count = 1;
        for (var rank = 0; rank < _order.Length; rank++)
        {
            var symbols = SymbolsOf(_order[rank]);
            count += symbols.Length - (rank == 0 ? 0 : symbols.CommonPrefixLength(SymbolsOf(_order[rank - 1])));
        }

        return count;
    }

    private int LengthOf(int rank) => _starts[_order[rank] + 1] - _starts[_order[rank]];

    private ulong AddChildren(Branch[] branches, ref int count, int first, int end, int depth)
    {
        ulong children = 0;
        while (first < end)
        {
            var symbol = _symbols[_starts[_order[first]] + depth];
            var next = first + 1;
            while (next < end && _symbols[_starts[_order[next]] + depth] == symbol)
                next++;
            children |= 1UL << (symbol - 1);
            branches[count++] = new Branch(first, next, depth + 1);
            first = next;
        }

        return children;
    }

    private ReadOnlySpan<byte> SymbolsOf(int word) => _symbols.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    private void Sort()
    {
        var prefixes = new ulong[_order.Length];
        for (var word = 0; word < prefixes.Length; word++)
        {
            _order[word] = word;
            var symbols = SymbolsOf(word);
            for (var at = 0; at < sizeof(ulong); at++)
                prefixes[word] = (prefixes[word] << 8) | (at < symbols.Length ? symbols[at] : (byte)0);
        }

        Array.Sort(prefixes, _order);
        for (var first = 0; first < prefixes.Length;)
        {
            var end = first + 1;
            while (end < prefixes.Length && prefixes[end] == prefixes[first])
                end++;
            if (end - first > 1)
                _order.AsSpan(first, end - first).Sort((left, right) => SymbolsOf(left).SequenceCompareTo(SymbolsOf(right)));
            first = end;
        }
    }

    /// <summary>The words below a node.</summary>
    /// <param name="First">The rank of the first.</param>
    /// <param name="End">The rank after the last.</param>
    /// <param name="Depth">How many symbols lead to the node.</param>
    private readonly record struct Branch(int First, int End, int Depth);
}

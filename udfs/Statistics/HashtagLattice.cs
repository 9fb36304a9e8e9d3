namespace LaborSpark.Udfs;

/// <summary>
/// The best way to cut a text into words, from its end to its start, as ekphrasis's recursion finds it: the sum of the logarithms of each word's
/// probability after the word before it, added from the right; of equal sums the one with the longer first word. Not thread-safe.
/// </summary>
/// <remarks>
/// The best rest depends on the word before it only where both are a pair that was counted. So each place has one answer for all words
/// that lead no such pair, and one for each known word before it; what comes after a place lies within the next 20.
/// </remarks>
internal sealed class HashtagLattice(CompiledStatistics statistics)
{
    private const int LongestPiece = StatisticsCompiler.LongestPiece;
    private const int Window = 32;

    // A text's choices beyond this are given back to the heap after it.
    private const int LargestKept = 1 << 20;

    // With a choice: the chosen word leads pairs, so the next choice is the one after it and not the one after any.
    private const byte LeadsPairs = 0x80;

    private readonly double[] _unknown = MakeUnknown(statistics.Header.Total);
    private readonly Piece[] _pieces = new Piece[Window * LongestPiece];
    private readonly int[] _pieceCounts = new int[Window];

    // The best rest from a place on: after any word, and by unknown words alone (with the first one's length).
    private readonly double[] _best = new double[Window];
    private readonly double[] _bestUnknown = new double[Window];
    private readonly byte[] _bestUnknownLength = new byte[Window];

    // For each place, the first word's length in the best rest: after any word, then after a word of each length.
    private byte[] _choices = new byte[(LongestPiece + 1) * 64];
    private byte[] _symbols = new byte[64];

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Code points, at least one.</param>
    /// <param name="ends">Receives where each word ends; as long as the text.</param>
    /// <returns>How many words there are.</returns>
    public int Cut(ReadOnlySpan<int> text, Span<int> ends)
    {
        Prepare(text);
        for (var at = text.Length - 1; at >= 0; at--)
            Take(text, at);

        var choice = _choices[0];
        if (statistics.Header.StartValue is var start && start >= 0 && TrieNode.Leads(start))
            RestAfter(start, 0, out choice);

        var count = 0;
        for (var at = 0; ;)
        {
            var length = choice & ~LeadsPairs;
            at += length;
            ends[count++] = at;
            if (at >= text.Length)
                break;
            choice = _choices[(at * (LongestPiece + 1)) + ((choice & LeadsPairs) != 0 ? length : 0)];
        }

        statistics.KeepAlive();
        if (_choices.Length > LargestKept)
            (_choices, _symbols) = (new byte[(LongestPiece + 1) * 64], new byte[64]);
        return count;
    }

    private static double[] MakeUnknown(double total)
    {
        var logs = new double[LongestPiece + 1];
        for (var length = 1; length < logs.Length; length++)
            logs[length] = StatisticsCompiler.UnknownLog(total, length);
        return logs;
    }

    private void Prepare(ReadOnlySpan<int> text)
    {
        if (_symbols.Length < text.Length)
        {
            _symbols = new byte[Math.Max(text.Length, _symbols.Length * 2)];
            _choices = new byte[checked(_symbols.Length * (LongestPiece + 1))];
        }

        for (var at = 0; at < text.Length; at++)
            _symbols[at] = TrieSymbols.Of(text[at]);

        // After the end nothing is left to cut.
        var end = text.Length & (Window - 1);
        _best[end] = 0;
        _pieceCounts[end] = 0;
        _bestUnknown[end] = 0;
        _bestUnknownLength[end] = 0;
    }

    /// <summary>Finds the best rest from a place on, when those of all later places are known.</summary>
    private void Take(ReadOnlySpan<int> text, int at)
    {
        var slot = at & (Window - 1);
        var limit = Math.Min(LongestPiece, text.Length - at);
        var count = FindPieces(text, at, limit);
        var pieces = _pieces.AsSpan(slot * LongestPiece, count);

        var (best, choice) = (double.NegativeInfinity, (byte)0);
        var (bestUnknown, unknownChoice) = (double.NegativeInfinity, (byte)0);
        var next = 0;
        for (var length = 1; length <= limit; length++)
        {
            if (next < pieces.Length && pieces[next].Length == length)
            {
                ref readonly var piece = ref pieces[next++];
                var sum = piece.Log + piece.Rest;
                if (sum >= best)
                    (best, choice) = (sum, piece.Choice);
                continue;
            }

            var unknown = _unknown[length] + _best[(at + length) & (Window - 1)];
            if (unknown >= bestUnknown)
                (bestUnknown, unknownChoice) = (unknown, (byte)length);
            if (unknown >= best)
                (best, choice) = (unknown, (byte)length);
        }

        (_best[slot], _bestUnknown[slot], _bestUnknownLength[slot]) = (best, bestUnknown, unknownChoice);
        _choices[at * (LongestPiece + 1)] = choice;
    }

    /// <summary>Walks the trie from a place on and keeps each word that is found, with the best rest after it.</summary>
    private int FindPieces(ReadOnlySpan<int> text, int at, int limit)
    {
        var nodes = statistics.Nodes;
        var words = statistics.Words;
        var slot = at & (Window - 1);
        var (node, count) = (0, 0);
        for (var length = 1; length <= limit; length++)
        {
            var symbol = _symbols[at + length - 1];
            node = symbol != TrieSymbols.None ? nodes[node].Child(symbol) : Escaped(nodes, node, text[at + length - 1]);
            if (node < 0)
                break;

            var value = nodes[node].Value;
            if (value < 0)
                continue;

            var end = at + length;
            ref var piece = ref _pieces[(slot * LongestPiece) + count++];
            (piece.Value, piece.Length, piece.Choice) = (value, length, (byte)length);
            piece.Log = words[TrieNode.WordOf(value)].Log;
            piece.Rest = _best[end & (Window - 1)];
            if (!TrieNode.Leads(value) || end == text.Length)
                continue;

            piece.Choice |= LeadsPairs;
            piece.Rest = RestAfter(value, end, out _choices[(end * (LongestPiece + 1)) + length]);
        }

        return _pieceCounts[slot] = count;
    }

    private static int Escaped(ReadOnlySpan<TrieNode> nodes, int node, int codePoint)
    {
        for (var part = 0; part < TrieSymbols.PerEscaped && node >= 0; part++)
            node = nodes[node].Child(TrieSymbols.Escaped(codePoint, part));
        return node;
    }

    /// <summary>Finds the best rest from a place on after a word.</summary>
    private double RestAfter(int before, int at, out byte choice)
    {
        var slot = at & (Window - 1);
        var pairs = statistics.Pairs;
        var first = TrieNode.WordOf(before);
        var best = _bestUnknown[slot];
        choice = _bestUnknownLength[slot];
        foreach (ref readonly var piece in _pieces.AsSpan(slot * LongestPiece, _pieceCounts[slot]))
        {
            var log = piece.Log;
            if (TrieNode.Follows(piece.Value) && pairs.TryFind(first, TrieNode.WordOf(piece.Value), out var pair))
                log = pair;
            var sum = log + piece.Rest;
            if (sum > best || (sum == best && piece.Length > (choice & ~LeadsPairs)))
                (best, choice) = (sum, piece.Choice);
        }

        return best;
    }

    /// <summary>A known word at a place.</summary>
    private struct Piece
    {
        public int Value;
        public int Length;
        public double Log;
        public double Rest;
        public byte Choice;
    }
}

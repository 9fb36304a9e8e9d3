using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LaborSpark.Udfs;

/// <summary>
/// The best way to cut a text into words, from its end to its start, as ekphrasis's recursion finds it: the sum of the logarithms of each word's
/// probability after the word before it, added from the right; of equal sums the one with the longer first word. Not thread-safe.
/// </summary>
/// <remarks>
/// The best rest depends on the word before it only where both are a pair that was counted. So each place has one answer for all words
/// that lead no such pair, and one for each known word before it; what comes after a place lies within the next 20.
/// </remarks>
internal sealed class HashtagLattice
{
    private const int LongestPiece = StatisticsCompiler.LongestPiece;
    private const int Window = 32;
    private const int Lanes = 4;
    private const int FirstRoom = 64;

    // Room beyond this is given back to the heap after the text that needed it.
    private const int LargestKept = 1 << 16;

    // With a choice: the chosen word leads pairs, so the next choice is the one after it and not the one after any.
    private const byte LeadsPairs = 0x80;

    // For each four bits, all ones in the lanes whose bits are set.
    private static readonly Vector256<double>[] LaneMasks = [.. Enumerable.Range(0, 1 << Lanes).Select(MaskOf)];

    private readonly CompiledStatistics _statistics;
    private readonly double[] _unknown;
    private readonly Place[] _places = new Place[Window];
    private readonly Piece[] _pieces = new Piece[Window * LongestPiece];

    // From each place on, the sum of the best rest after any word; after the end, sums that never win.
    private double[] _best = [];

    // For each place, the first word's length in the best rest: after any word, then after a word of each length.
    private byte[] _choices = [];
    private byte[] _symbols = [];

    /// <summary>Makes a lattice.</summary>
    /// <param name="statistics">The counts, which may be shared.</param>
    public HashtagLattice(CompiledStatistics statistics)
    {
        _statistics = statistics;
        _unknown = [.. Enumerable.Range(1, LongestPiece).Select(length => StatisticsCompiler.UnknownLog(statistics.Header.Total, length))];
        MakeRoom(FirstRoom);
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Code points, at least one.</param>
    /// <param name="ends">Receives where each word ends; as long as the text.</param>
    /// <returns>How many words there are.</returns>
    public int Cut(ReadOnlySpan<int> text, Span<int> ends)
    {
        Prepare(text);
        var nodes = _statistics.Nodes;
        var words = _statistics.Words;
        var pairs = _statistics.Pairs;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var known = FindPieces(nodes, words, pairs, text, at);
            Choose(at, known);
        }

        var choice = _choices[0];
        if (_statistics.Header.StartValue is var start && start >= 0 && TrieNode.Leads(start))
            RestAfter(words, pairs, TrieNode.WordOf(start), 0, out choice);

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

        _statistics.KeepAlive();
        if (_symbols.Length > LargestKept)
            MakeRoom(FirstRoom);
        return count;
    }

    private static Vector256<double> MaskOf(int bits) =>
        Vector256.Create(-(long)(bits & 1), -(long)((bits >> 1) & 1), -(long)((bits >> 2) & 1), -(long)((bits >> 3) & 1)).AsDouble();

    private void MakeRoom(int length)
    {
        _symbols = new byte[length];
        _best = new double[length + 1 + LongestPiece];
        _choices = new byte[checked(length * (LongestPiece + 1))];
    }

    private void Prepare(ReadOnlySpan<int> text)
    {
        if (_symbols.Length < text.Length)
            MakeRoom(Math.Max(text.Length, _symbols.Length * 2));
        for (var at = 0; at < text.Length; at++)
            _symbols[at] = TrieSymbols.Of(text[at]);

        // At the end nothing is left to cut.
        _best[text.Length] = 0;
        _best.AsSpan(text.Length + 1, LongestPiece).Fill(double.NegativeInfinity);
    }

    /// <summary>Walks the trie from a place on and keeps each word that is found, with the best rest after it.</summary>
    /// <returns>A bit for the length of each word that was found.</returns>
    private uint FindPieces(ReadOnlySpan<TrieNode> nodes, ReadOnlySpan<WordEntry> words, WordPairs pairs, ReadOnlySpan<int> text, int at)
    {
        ref var place = ref _places[at & (Window - 1)];
        var pieces = _pieces.AsSpan((at & (Window - 1)) * LongestPiece, LongestPiece);
        var limit = Math.Min(LongestPiece, text.Length - at);
        var (node, count, marks, known) = (0, 0, 0UL, 0U);
        for (var length = 1; length <= limit; length++)
        {
            var symbol = _symbols[at + length - 1];
            node = symbol != TrieSymbols.None ? nodes[node].Child(symbol) : Escaped(nodes, node, text[at + length - 1]);
            if (node < 0)
                break;

            var value = nodes[node].Value;
            if (value < 0)
                continue;

            var (end, word) = (at + length, TrieNode.WordOf(value));
            ref var piece = ref pieces[count++];
            known |= 1U << (length - 1);
            piece.Word = word;
            piece.Length = (byte)length;
            piece.Choice = (byte)length;
            piece.Log = words[word].Log;
            piece.Mark = TrieNode.Follows(value) ? WordEntry.MarkOf(word) : 0;
            marks |= piece.Mark;
            if (TrieNode.Leads(value) && end < text.Length)
            {
                piece.Choice |= LeadsPairs;
                piece.Rest = RestAfter(words, pairs, word, end, out _choices[(end * (LongestPiece + 1)) + length]);
            }
            else
            {
                piece.Rest = _best[end];
            }
        }

        (place.Count, place.Marks) = (count, marks);
        return known;
    }

    private static int Escaped(ReadOnlySpan<TrieNode> nodes, int node, int codePoint)
    {
        for (var part = 0; part < TrieSymbols.PerEscaped && node >= 0; part++)
            node = nodes[node].Child(TrieSymbols.Escaped(codePoint, part));
        return node;
    }

    /// <summary>Finds the best rest from a place on after any word, when its pieces and the bests of later places are known.</summary>
    private void Choose(int at, uint known)
    {
        ref var place = ref _places[at & (Window - 1)];
        (place.Unknown, place.UnknownLength) = BestUnknown(at, known);
        var (best, choice) = (place.Unknown, place.UnknownLength);
        foreach (ref readonly var piece in PiecesAt(at))
        {
            var sum = piece.Log + piece.Rest;
            if (sum > best || (sum == best && piece.Length > (choice & ~LeadsPairs)))
                (best, choice) = (sum, piece.Choice);
        }

        _best[at] = best;
        _choices[at * (LongestPiece + 1)] = choice;
    }

    /// <summary>Finds the best of the unknown words at a place, the longest of equal ones: all 20 lengths side by side, without a branch.</summary>
    private (double Sum, byte Length) BestUnknown(int at, uint known)
    {
        ref var rest = ref MemoryMarshal.GetReference(_best.AsSpan(at + 1, LongestPiece));
        ref var log = ref MemoryMarshal.GetReference(_unknown.AsSpan(0, LongestPiece));
        var never = Vector256.Create(double.NegativeInfinity);
        var most = never;
        for (var lane = 0; lane < LongestPiece; lane += Lanes)
        {
            var sums = Vector256.LoadUnsafe(ref rest, (nuint)lane) + Vector256.LoadUnsafe(ref log, (nuint)lane);
            most = Vector256.Max(most, Vector256.ConditionalSelect(LaneMasks[(known >> lane) & 0xF], never, sums));
        }

        var best = Math.Max(Math.Max(most[0], most[1]), Math.Max(most[2], most[3]));
        var equal = 0U;
        for (var lane = 0; lane < LongestPiece; lane += Lanes)
        {
            var sums = Vector256.LoadUnsafe(ref rest, (nuint)lane) + Vector256.LoadUnsafe(ref log, (nuint)lane);
            equal |= Vector256.Equals(sums, Vector256.Create(best)).ExtractMostSignificantBits() << lane;
        }

        return (best, (byte)(32 - BitOperations.LeadingZeroCount(equal & ~known)));
    }

    /// <summary>Finds the best rest from a place on after a word that leads pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double RestAfter(ReadOnlySpan<WordEntry> words, WordPairs pairs, int word, int at, out byte choice)
    {
        var followers = words[word].Followers;
        if ((_places[at & (Window - 1)].Marks & followers) != 0)
            return RestAfterPairs(pairs, word, followers, at, out choice);

        choice = _choices[at * (LongestPiece + 1)];
        return _best[at];
    }

    private double RestAfterPairs(WordPairs pairs, int word, ulong followers, int at, out byte choice)
    {
        ref readonly var place = ref _places[at & (Window - 1)];
        var best = place.Unknown;
        choice = place.UnknownLength;
        foreach (ref readonly var piece in PiecesAt(at))
        {
            var log = piece.Log;
            if ((piece.Mark & followers) != 0 && pairs.TryFind(word, piece.Word, out var pair))
                log = pair;
            var sum = log + piece.Rest;
            if (sum > best || (sum == best && piece.Length > (choice & ~LeadsPairs)))
                (best, choice) = (sum, piece.Choice);
        }

        return best;
    }

    private ReadOnlySpan<Piece> PiecesAt(int at)
    {
        var slot = at & (Window - 1);
        return _pieces.AsSpan(slot * LongestPiece, _places[slot].Count);
    }

    /// <summary>What is known of a place.</summary>
    private struct Place
    {
        /// <summary>How many known words start here.</summary>
        public int Count;

        /// <summary>The length of the word in <see cref="Unknown"/>.</summary>
        public byte UnknownLength;

        /// <summary>The best sum of an unknown word and the rest after it.</summary>
        public double Unknown;

        /// <summary>The marks of the words that start here.</summary>
        public ulong Marks;
    }

    /// <summary>A known word at a place.</summary>
    private struct Piece
    {
        public int Word;
        public byte Length;
        public byte Choice;
        public double Log;
        public double Rest;
        public ulong Mark;
    }
}

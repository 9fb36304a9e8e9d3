using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts grams of up to four token ids exactly, in bounded memory: when there is no room, the counts so far are taken out, as parts of the whole, and
/// counting goes on from nothing.
/// </summary>
/// <remarks>
/// Four 32-bit ids are a 128-bit key: no gram is an object. Of the grams of tweets nine in ten occur once, and a hash table of them waits for memory
/// at each one; so grams are appended to one of many lists, chosen by their hash, and a list is added up in place when it is full, within the
/// processor's cache. Grams of more tokens would need other keys; they are refused, and can be counted by Spark's own grouping over
/// <see cref="SkipGrams.Of(IReadOnlyList{string}, int, int)"/>. Not safe for several threads at once.
/// </remarks>
public sealed class GramCounter
{
    /// <summary>The most tokens of a gram.</summary>
    public const int LongestGram = 4;

    /// <summary>The least memory that a counter works with, in bytes.</summary>
    public const int SmallestMemory = 4096;

    /// <summary>The id in the places that a shorter gram leaves empty.</summary>
    public const int NoToken = -1;

    // What is added up at once, list and places, should fit into the cache of one core; but each list is a page of memory to write to.
    private const int LongList = 1 << 15;
    private const int MostLists = 1 << 10;

    private readonly int _capacity;
    private readonly int _shift;
    private readonly Entry[] _entries;
    private readonly int[] _lengths;
    private readonly int[] _places;
    private bool _isFull;
    private bool _isAddedUp = true;

    /// <summary>Makes an empty counter.</summary>
    /// <param name="bytes">The most memory for the counts, in bytes; it is taken as it is needed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is less than <see cref="SmallestMemory"/>.</exception>
    public GramCounter(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, SmallestMemory);
        var lists = 1;
        while (lists < MostLists && CapacityOf(bytes, lists) > LongList)
            lists *= 2;
        _capacity = (int)Math.Min(CapacityOf(bytes, lists), Array.MaxLength / lists);
        _shift = BitOperations.Log2((uint)lists);
        _entries = GC.AllocateUninitializedArray<Entry>(lists * _capacity);
        _lengths = new int[lists];
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)_capacity + 1) * 2];
    }

    // A list is added up, or the counts must be taken out, while so much of it is left: what begins at one token can always be finished.
    private int Reserve => _capacity / 4;

    /// <summary>Counts a gram once more.</summary>
    /// <param name="gram">Its ids, not negative, 1 to <see cref="LongestGram"/>.</param>
    /// <returns>False if there is no room: then it was not counted.</returns>
    /// <exception cref="ArgumentException">The gram has no ids or too many.</exception>
    public bool TryAdd(ReadOnlySpan<int> gram)
    {
        if (gram.Length is 0 or > LongestGram)
            throw new ArgumentException($"A gram of 1 to {LongestGram} tokens is expected, but it has {gram.Length}.", nameof(gram));
        if (_isFull)
            return false;

        Span<int> ids = [NoToken, NoToken, NoToken, NoToken];
        gram.CopyTo(ids);
        Add(MemoryMarshal.Cast<int, Gram>(ids)[0]);
        return true;
    }

    /// <summary>Counts all skip-grams of a text, those that begin at a given token first.</summary>
    /// <param name="tokens">The text's ids, not negative.</param>
    /// <param name="from">The first token to begin a gram at: 0, or what the call before gave.</param>
    /// <param name="pattern">Which skip-grams.</param>
    /// <returns>The token to go on from when there was no room for the grams that begin at it; the number of tokens when all are counted.</returns>
    /// <exception cref="ArgumentException">The grams that begin at one token are more than fit.</exception>
    public int AddSkipGrams(ReadOnlySpan<int> tokens, int from, SkipGramPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.PerToken > Reserve)
            throw new ArgumentException($"There is room for {Reserve} grams that begin at one token, but there may be {pattern.PerToken}. Give more memory.", nameof(pattern));

        var heads = tokens.Length - pattern.Size + 1;
        for (var head = from; head < heads; head++)
        {
            if (_isFull)
                return head;

            var following = tokens[head..];
            foreach (ref readonly var offset in pattern.Offsets.AsSpan())
            {
                if (offset.Last < following.Length)
                    Add(pattern.Gram(following, offset));
            }
        }

        return tokens.Length;
    }

    /// <summary>Goes through the grams counted and their counts, in no order.</summary>
    /// <param name="place">Where to begin: 0, or what the call before left there.</param>
    /// <param name="gram">Receives the ids of the gram, <see cref="NoToken"/> after the last.</param>
    /// <param name="count">Receives its count.</param>
    /// <returns>False if there are no more.</returns>
    public bool TryNext(ref int place, Span<int> gram, out long count)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(gram.Length, LongestGram);
        AddUpAll();
        for (var list = place / _capacity; list < _lengths.Length; place = ++list * _capacity)
        {
            if (place - (list * _capacity) >= _lengths[list])
                continue;

            ref readonly var entry = ref _entries[place++];
            MemoryMarshal.Cast<int, Gram>(gram)[0] = entry.Gram;
            count = entry.Count;
            return true;
        }

        count = 0;
        return false;
    }

    /// <summary>Forgets all counts and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_lengths);
        (_isFull, _isAddedUp) = (false, true);
    }

    // An entry for each gram, and at most four places for each entry of one list.
    private static long CapacityOf(long bytes, int lists) => bytes / (((long)lists * Unsafe.SizeOf<Entry>()) + (4 * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Gram gram)
    {
        // Half of the hash is enough, and a shift by its whole width would be none.
        var list = (int)((gram.Hash >> 32) >> (32 - _shift));
        ref var length = ref _lengths[list];
        if (length >= _capacity - Reserve && !_isFull)
            AddUp(list);

        ref var entry = ref _entries[(list * _capacity) + length++];
        (entry.Gram, entry.Count, _isAddedUp) = (gram, 1, false);
    }

    private void AddUpAll()
    {
        for (var list = 0; list < _lengths.Length && !_isAddedUp; list++)
            AddUp(list);
        _isAddedUp = true;
    }

    /// <summary>Makes one entry of all those of the same gram, in place.</summary>
    private void AddUp(int list)
    {
        var entries = _entries.AsSpan(list * _capacity, _lengths[list]);
        var places = _places.AsSpan(0, (int)BitOperations.RoundUpToPowerOf2((uint)entries.Length + 1) * 2);
        places.Clear();
        var distinct = 0;
        for (var index = 0; index < entries.Length; index++)
        {
            var entry = entries[index];

            // Other bits of the hash than those that chose the list.
            var at = (int)(entry.Gram.Hash >> 20) & (places.Length - 1);
            while (places[at] > 0 && entries[places[at] - 1].Gram != entry.Gram)
                at = (at + 1) & (places.Length - 1);
            if (places[at] > 0)
            {
                entries[places[at] - 1].Count += entry.Count;
                continue;
            }

            entries[distinct++] = entry;
            places[at] = distinct;
        }

        _lengths[list] = distinct;

        // Lists that hardly get shorter would be added up again and again.
        _isFull |= distinct > _capacity / 2;
    }

    private struct Entry
    {
        public Gram Gram;
        public long Count;
    }
}

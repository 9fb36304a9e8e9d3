using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts grams of up to four token ids exactly, in bounded memory: when there is no room, the counts so far are taken out, as parts of the whole, and
/// counting goes on with an empty table.
/// </summary>
/// <remarks>
/// Four 32-bit ids are a 128-bit key in open addressing: no gram is an object. Grams of more tokens would need other keys; they are refused, and can be
/// counted by Spark's own grouping over <see cref="SkipGrams.Of(IReadOnlyList{string}, int, int)"/>. Not safe for several threads at once.
/// </remarks>
public sealed class GramCounter
{
    /// <summary>The most tokens of a gram.</summary>
    public const int LongestGram = 4;

    /// <summary>The id in the places that a shorter gram leaves empty.</summary>
    public const int NoToken = -1;

    private const int SmallestCapacity = 64;

    private readonly int _largest;
    private Slot[] _slots = new Slot[SmallestCapacity];
    private int _shift;
    private int _room;

    /// <summary>Makes an empty counter.</summary>
    /// <param name="bytes">The most memory for the counts, in bytes. It begins small and grows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is less than <see cref="SmallestMemory"/>.</exception>
    public GramCounter(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, SmallestMemory);
        _largest = SmallestCapacity;
        while (_largest < 1 << 30 && MemoryToGrowFrom(_largest) <= bytes)
            _largest *= 2;
        Fit();
    }

    /// <summary>Gets the least memory that a counter works with, in bytes.</summary>
    public static int SmallestMemory => SmallestCapacity * Unsafe.SizeOf<Slot>();

    /// <summary>Gets how many different grams there are.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a gram once more.</summary>
    /// <param name="gram">Its ids, not negative, 1 to <see cref="LongestGram"/>.</param>
    /// <returns>False if there is no room for one more: then it was not counted.</returns>
    /// <exception cref="ArgumentException">The gram has no ids or too many.</exception>
    public bool TryAdd(ReadOnlySpan<int> gram)
    {
        if (gram.Length is 0 or > LongestGram)
            throw new ArgumentException($"A gram of 1 to {LongestGram} tokens is expected, but it has {gram.Length}.", nameof(gram));
        if (!HasRoom(1))
            return false;

        Span<int> ids = [NoToken, NoToken, NoToken, NoToken];
        gram.CopyTo(ids);
        SlotOf(MemoryMarshal.Cast<int, Gram>(ids)[0]).Count++;
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
        if (pattern.PerToken > RoomIn(_largest))
            throw new ArgumentException($"There is room for {RoomIn(_largest)} grams, but {pattern.PerToken} may begin at one token. Give more memory.", nameof(pattern));

        var heads = tokens.Length - pattern.Size + 1;
        Span<Gram> keys = stackalloc Gram[SkipGramPattern.Block];
        for (var head = from; head < heads; head++)
        {
            if (!HasRoom(pattern.PerToken))
                return head;
            AddAll(tokens[head..], pattern, keys);
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
        while (place < _slots.Length)
        {
            ref readonly var slot = ref _slots[place++];
            if (slot.Count == 0)
                continue;

            MemoryMarshal.Cast<int, Gram>(gram)[0] = slot.Gram;
            count = slot.Count;
            return true;
        }

        count = 0;
        return false;
    }

    /// <summary>Forgets all counts and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    // Half full at most: then nearly every gram is found where it is looked for first.
    private static int RoomIn(int capacity) => capacity / 2;

    // While it grows, the old table and the new one are there at once.
    private static long MemoryToGrowFrom(int capacity) => 3L * capacity * Unsafe.SizeOf<Slot>();

    private bool HasRoom(int more)
    {
        while (_room - Count < more)
        {
            if (_slots.Length >= _largest)
                return false;
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        Count = 0;
        Fit();
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Count != 0)
                SlotOf(slot.Gram).Count = slot.Count;
        }
    }

    private void Fit()
    {
        _room = RoomIn(_slots.Length);
        _shift = 64 - int.Log2(_slots.Length);
    }

    /// <summary>Counts the grams that begin at the first of some tokens, a block at a time: memory is asked for the whole block before it is waited for.</summary>
    private void AddAll(ReadOnlySpan<int> tokens, SkipGramPattern pattern, Span<Gram> keys)
    {
        for (var offsets = pattern.Offsets.AsSpan(); !offsets.IsEmpty; offsets = offsets[Math.Min(keys.Length, offsets.Length)..])
        {
            var block = 0;
            foreach (ref readonly var offset in offsets[..Math.Min(keys.Length, offsets.Length)])
            {
                if (offset.Last < tokens.Length)
                    keys[block++] = pattern.Gram(tokens, offset);
            }

            PlaceEach(keys[..block]);
        }
    }

    private void PlaceEach(ReadOnlySpan<Gram> grams)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        Span<int> places = stackalloc int[SkipGramPattern.Block];
        for (var index = 0; index < grams.Length; index++)
        {
            var place = (int)(grams[index].Hash >> _shift);
            Volatile.Read(ref Unsafe.Add(ref slots, place).Count);
            places[index] = place;
        }

        for (var index = 0; index < grams.Length; index++)
            FindOrTake(ref slots, places[index], grams[index]).Count++;
    }

    private ref Slot SlotOf(Gram gram) => ref FindOrTake(ref MemoryMarshal.GetArrayDataReference(_slots), (int)(gram.Hash >> _shift), gram);

    /// <summary>Finds a gram's slot, or takes an empty one for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot FindOrTake(ref Slot slots, int place, Gram gram)
    {
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref slots, place);
            if (slot.Count == 0)
            {
                slot.Gram = gram;
                Count++;
                return ref slot;
            }

            if (slot.Gram == gram)
                return ref slot;
            place = (place + 1) & (_slots.Length - 1);
        }
    }

    private struct Slot
    {
        public Gram Gram;
        public long Count;
    }
}

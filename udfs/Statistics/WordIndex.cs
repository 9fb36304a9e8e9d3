using System.Buffers.Binary;
using System.Numerics;

namespace LaborSpark.Udfs;

/// <summary>Numbers distinct words in the order in which they come, without a string for each. For building only.</summary>
internal sealed class WordIndex
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private byte[] _bytes = new byte[1 << 16];
    private int[] _ends = new int[1 << 12];
    private int[] _hashes = new int[1 << 12];

    // The word's number plus one; 0 where there is none. At most half of them are taken.
    private int[] _slots = new int[1 << 13];

    /// <summary>Gets how many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets how many bytes all words have.</summary>
    public int Length => Count == 0 ? 0 : _ends[Count - 1];

    /// <summary>Gets the bytes of a word.</summary>
    /// <param name="word">Its number.</param>
    public ReadOnlySpan<byte> this[int word]
    {
        get
        {
            var start = word == 0 ? 0 : _ends[word - 1];
            return _bytes.AsSpan(start, _ends[word] - start);
        }
    }

    /// <summary>Finds a word.</summary>
    /// <returns>Its number, or -1.</returns>
    public int Find(ReadOnlySpan<byte> word) => _slots[SlotOf(word, Hash(word))] - 1;

    /// <summary>Finds a word or adds it.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> word)
    {
        var hash = Hash(word);
        var slot = SlotOf(word, hash);
        if (_slots[slot] != 0)
            return _slots[slot] - 1;

        var start = Length;
        if (_bytes.Length - start < word.Length)
            Array.Resize(ref _bytes, checked((int)Math.Max(Math.Min(_bytes.Length * 2L, Array.MaxLength), start + (long)word.Length)));
        word.CopyTo(_bytes.AsSpan(start));
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        (_ends[Count], _hashes[Count]) = (start + word.Length, hash);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    private static int Hash(ReadOnlySpan<byte> word)
    {
        var hash = (ulong)word.Length;
        for (; word.Length >= sizeof(ulong); word = word[sizeof(ulong)..])
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word)) * Multiplier, 29);

        ulong last = 0;
        foreach (var one in word)
            last = (last << 8) | one;
        return (int)(((hash ^ last) * Multiplier) >> 32);
    }

    private int SlotOf(ReadOnlySpan<byte> word, int hash)
    {
        var slots = _slots;
        var slot = hash & (slots.Length - 1);
        while (slots[slot] != 0 && (_hashes[slots[slot] - 1] != hash || !this[slots[slot] - 1].SequenceEqual(word)))
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        for (var word = 0; word < Count; word++)
        {
            var slot = _hashes[word] & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = word + 1;
        }

        _slots = slots;
    }
}

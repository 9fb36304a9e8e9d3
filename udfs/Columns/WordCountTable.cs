using System.Numerics;
using System.Runtime.CompilerServices;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Words, how often each came and in how many lists: an open-addressing table whose entries hold a word's length and up to 16 of its bytes, so that for
/// nearly all words one look decides; the bytes of all words lie one after another beside it.
/// </summary>
/// <remarks>Words are equal if their bytes are, whatever these are. Not safe for several threads at once.</remarks>
internal sealed class WordCountTable
{
    // Of the powers of two, so that a hash is cut to a place by a mask. Small, as most tables of tests and tasks stay small.
    private const int FewestPlaces = 64;

    private readonly ReusedBuffer _bytes = new();
    private readonly int _mostWords;
    private readonly long _mostBytes;
    private Entry[] _entries = new Entry[FewestPlaces];
    private int _words;
    private long _list;

    /// <summary>Makes an empty table.</summary>
    /// <param name="memory">
    /// The most memory, in bytes: a quarter for the words, half for the entries, and a quarter for those that they replace when the table grows.
    /// </param>
    public WordCountTable(long memory)
    {
        var places = Math.Max(FewestPlaces, BitOperations.RoundUpToPowerOf2((ulong)(memory / 2 / Unsafe.SizeOf<Entry>()) + 1) / 2);
        (_mostWords, _mostBytes) = ((int)Math.Min(places / 2, 1 << 29), memory / 4);
    }

    /// <summary>Gets how many words it holds.</summary>
    public int Words => _words;

    /// <summary>Gets how many places it has: of each of them <see cref="TryGet"/> can be asked.</summary>
    public int Places => _entries.Length;

    /// <summary>Tells whether a list fits within the memory even if all of its words are new.</summary>
    /// <param name="words">How many words it has.</param>
    /// <param name="bytes">How many bytes these have together.</param>
    public bool HasRoomFor(int words, long bytes) => (long)_words + words <= _mostWords && _bytes.Length + bytes <= _mostBytes;

    /// <summary>Begins the next list.</summary>
    public void BeginList() => _list++;

    /// <summary>Counts a word of the list that was begun last.</summary>
    /// <param name="word">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> word)
    {
        var (first, last) = WordEnds.Of(word);
        var place = (int)WordEnds.Hash(first, last, word) & (_entries.Length - 1);
        while (true)
        {
            ref var entry = ref _entries[place];
            if (entry.Count == 0)
            {
                Insert(place, first, last, word);
                return;
            }

            if (entry.First == first && entry.Last == last && entry.Length == word.Length && (word.Length <= WordEnds.InlineBytes || word.SequenceEqual(BytesOf(entry))))
            {
                entry.Count++;
                if (entry.List != _list)
                    (entry.List, entry.Lists) = (_list, entry.Lists + 1);
                return;
            }

            place = (place + 1) & (_entries.Length - 1);
        }
    }

    /// <summary>Gives the word at a place.</summary>
    /// <param name="place">The place, from 0.</param>
    /// <param name="word">Receives its bytes, valid until the next <see cref="Add"/>.</param>
    /// <param name="count">Receives how often it came.</param>
    /// <param name="lists">Receives in how many lists.</param>
    /// <returns>False if there is none.</returns>
    public bool TryGet(int place, out ReadOnlySpan<byte> word, out long count, out long lists)
    {
        ref readonly var entry = ref _entries[place];
        (count, lists) = (entry.Count, entry.Lists);
        word = count == 0 ? default : BytesOf(entry);
        return count > 0;
    }

    /// <summary>Forgets all words and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_entries);
        _bytes.Clear();
        (_words, _list) = (0, 0);
    }

    private ReadOnlySpan<byte> BytesOf(in Entry entry) => _bytes.Written.Slice(entry.Start, entry.Length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Insert(int place, ulong first, ulong last, ReadOnlySpan<byte> word)
    {
        _entries[place] = new Entry { First = first, Last = last, Start = _bytes.Length, Length = word.Length, Count = 1, Lists = 1, List = _list };
        _bytes.Write(word);
        _words++;
        if (_words > _entries.Length / 2)
            Grow();
    }

    private void Grow()
    {
        var entries = new Entry[checked(_entries.Length * 2)];
        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Count == 0)
                continue;

            var place = (int)WordEnds.Hash(entry.First, entry.Last, BytesOf(entry)) & (entries.Length - 1);
            while (entries[place].Count > 0)
                place = (place + 1) & (entries.Length - 1);
            entries[place] = entry;
        }

        _entries = entries;
    }

    private struct Entry
    {
        public ulong First;
        public ulong Last;
        public int Start;
        public int Length;
        public long Count;
        public long Lists;
        public long List;
    }
}

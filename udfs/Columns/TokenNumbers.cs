using System.Runtime.CompilerServices;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Tokens and their numbers from 0, looked up by their bytes: no string is made, and for nearly all tokens one look decides.</summary>
internal sealed class TokenNumbers
{
    private const int FewestPlaces = 64;

    // An array's header with its length, what its content is rounded up by, and the list's reference to it.
    private const int BytesPerArray = 24 + 4 + 8;

    private readonly List<byte[]> _tokens = [];
    private Entry[] _entries = new Entry[FewestPlaces];
    private long _tokenMemory;

    /// <summary>Gets how many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>Gets how much memory they take, in bytes, about.</summary>
    public long Memory => ((long)_entries.Length * Unsafe.SizeOf<Entry>()) + _tokenMemory;

    /// <summary>Gets a token's bytes.</summary>
    /// <param name="number">Its number.</param>
    public ReadOnlySpan<byte> this[int number] => _tokens[number];

    /// <summary>Gives a token its number, the next one if it is new.</summary>
    public int Add(string token) => Add(Encoding.UTF8.GetBytes(token));

    /// <inheritdoc cref="Add(string)"/>
    public int Add(ReadOnlySpan<byte> token)
    {
        var known = NumberOf(token);
        if (known >= 0)
            return known;

        _tokens.Add(token.ToArray());
        _tokenMemory += BytesPerArray + token.Length;

        // A quarter of the places at most: most tokens of texts are not there, which an empty place tells at once.
        if (_tokens.Count * 4 > _entries.Length)
            Grow();
        else
            Insert(_tokens.Count - 1);
        return _tokens.Count - 1;
    }

    /// <summary>Looks a token up.</summary>
    /// <param name="token">Its bytes.</param>
    /// <returns>Its number, -1 if it has none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NumberOf(ReadOnlySpan<byte> token)
    {
        var (first, last) = WordEnds.Of(token);
        for (var place = (int)WordEnds.Hash(first, last, token); ; place++)
        {
            ref readonly var entry = ref _entries[place & (_entries.Length - 1)];
            if (entry.NumberPlusOne == 0)
                return -1;
            if (entry.First == first && entry.Last == last && entry.Length == token.Length && (token.Length <= WordEnds.InlineBytes || token.SequenceEqual(_tokens[entry.NumberPlusOne - 1])))
                return entry.NumberPlusOne - 1;
        }
    }

    /// <summary>Forgets all tokens, and the memory that they took.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _entries = new Entry[FewestPlaces];
        _tokenMemory = 0;
    }

    private void Grow()
    {
        _entries = new Entry[_entries.Length * 2];
        for (var number = 0; number < _tokens.Count; number++)
            Insert(number);
    }

    private void Insert(int number)
    {
        var token = _tokens[number];
        var (first, last) = WordEnds.Of(token);
        var place = (int)WordEnds.Hash(first, last, token) & (_entries.Length - 1);
        while (_entries[place].NumberPlusOne > 0)
            place = (place + 1) & (_entries.Length - 1);
        _entries[place] = new Entry { First = first, Last = last, Length = token.Length, NumberPlusOne = number + 1 };
    }

    private struct Entry
    {
        public ulong First;
        public ulong Last;
        public int Length;
        public int NumberPlusOne;
    }
}

using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// The cuts of hashtags seen lately, in a fixed number of places: two for each hash, where a new hashtag drives out the one of the two that was
/// used longer ago. Only short ASCII hashtags are kept, which nearly all are.
/// </summary>
internal sealed class HashtagCache
{
    /// <summary>The longest hashtag that is kept.</summary>
    public const int Longest = 32;

    private const int HashBits = 12;

    private readonly Pair[] _pairs = new Pair[1 << HashBits];

    /// <summary>Finds the places of a hashtag.</summary>
    /// <param name="text">The hashtag.</param>
    /// <param name="entry">The hashtag and its places; valid until the next call.</param>
    /// <returns>Whether such a hashtag is kept at all.</returns>
    public bool TryPlace(ReadOnlySpan<int> text, out Entry entry)
    {
        entry = default;
        if (text.Length > Longest)
            return false;

        Span<byte> bytes = stackalloc byte[Longest];
        bytes.Clear();
        var all = 0;
        for (var at = 0; at < text.Length; at++)
        {
            all |= text[at] | (text[at] - 1);
            bytes[at] = (byte)text[at];
        }

        // Not ASCII, or a NUL, which is what the room after a hashtag is filled with.
        if ((uint)all > 0x7F)
            return false;

        var key = MemoryMarshal.Read<Key>(bytes);
        var hash = ((key.A * 0x9E3779B97F4A7C15UL) ^ (key.B * 0xC2B2AE3D27D4EB4FUL) ^ (key.C * 0x165667B19E3779F9UL) ^ key.D) * 0x9E3779B97F4A7C15UL;
        entry = new Entry(ref _pairs[hash >> (64 - HashBits)], key);
        return true;
    }

    /// <summary>A hashtag, filled up with zeros.</summary>
    internal readonly record struct Key(ulong A, ulong B, ulong C, ulong D);

    /// <summary>A hashtag and a bit for each letter that ends a word.</summary>
    internal record struct Place(Key Key, uint Ends);

    /// <summary>The two places of a hash, the one used last first.</summary>
    internal struct Pair
    {
        public Place First;
        public Place Second;
    }

    /// <summary>A hashtag and the places where it is kept or would be.</summary>
    internal readonly ref struct Entry(ref Pair pair, Key key)
    {
        private readonly ref Pair _pair = ref pair;

        /// <summary>Looks the hashtag up.</summary>
        /// <param name="ends">A bit for each letter that ends a word.</param>
        /// <returns>Whether the hashtag is there.</returns>
        public bool TryGet(out uint ends)
        {
            if (_pair.First.Key != key)
            {
                if (_pair.Second.Key != key)
                {
                    ends = 0;
                    return false;
                }

                (_pair.First, _pair.Second) = (_pair.Second, _pair.First);
            }

            ends = _pair.First.Ends;
            return true;
        }

        /// <summary>Keeps a hashtag that is not there.</summary>
        /// <param name="ends">Where each word ends.</param>
        public void Keep(ReadOnlySpan<int> ends)
        {
            uint bits = 0;
            foreach (var end in ends)
                bits |= 1U << (end - 1);
            _pair.Second = _pair.First;
            _pair.First = new Place(key, bits);
        }
    }
}

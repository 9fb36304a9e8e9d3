using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// The cuts of hashtags seen lately: a fixed number of places, one for each hash, where the newer takes the place of the older. Only short
/// ASCII hashtags are kept, which nearly all are.
/// </summary>
internal sealed class HashtagCache
{
    /// <summary>The longest hashtag that is kept.</summary>
    public const int Longest = 32;

    private const int PlaceBits = 13;

    private readonly Place[] _places = new Place[1 << PlaceBits];

    /// <summary>Finds the place of a hashtag.</summary>
    /// <param name="text">The hashtag.</param>
    /// <param name="place">The place; valid until the next call.</param>
    /// <returns>Whether such a hashtag is kept at all.</returns>
    public bool TryPlace(ReadOnlySpan<int> text, out Entry place)
    {
        place = default;
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
        place = new Entry(ref _places[hash >> (64 - PlaceBits)], key);
        return true;
    }

    /// <summary>A hashtag, filled up with zeros.</summary>
    internal readonly record struct Key(ulong A, ulong B, ulong C, ulong D);

    /// <summary>What lies at a place.</summary>
    internal struct Place
    {
        public Key Key;
        public uint Ends;
    }

    /// <summary>A hashtag and the place where it is kept or would be.</summary>
    internal readonly ref struct Entry(ref Place place, Key key)
    {
        private readonly ref Place _place = ref place;

        /// <summary>Gets whether the hashtag is there.</summary>
        public bool IsKept => _place.Key == key;

        /// <summary>Gets a bit for each letter that ends a word.</summary>
        public uint Ends => _place.Ends;

        /// <summary>Keeps the hashtag.</summary>
        public void Keep(ReadOnlySpan<int> ends)
        {
            uint bits = 0;
            foreach (var end in ends)
                bits |= 1U << (end - 1);
            (_place.Key, _place.Ends) = (key, bits);
        }
    }
}

using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>The table of pairs of words: open addressing over 64-bit keys, with the value beside the key, so that a pair costs one access to memory.</summary>
/// <param name="places">The places, with the key 0 where one is empty.</param>
internal readonly ref struct WordPairs(ReadOnlySpan<WordPairs.Place> places)
{
    private readonly ReadOnlySpan<Place> _places = places;

    /// <summary>Puts a pair into a table that is being built and has an empty place; a pair that is there gets the new value.</summary>
    public static void Put(Span<Place> places, int first, int second, double log)
    {
        var key = KeyOf(first, second);
        var at = IndexOf(key, places.Length);
        while (places[at].Key != 0 && places[at].Key != key)
            at = at + 1 == places.Length ? 0 : at + 1;
        places[at] = new Place(key, log);
    }

    /// <summary>Finds a pair.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="second">The second word.</param>
    /// <param name="log">The logarithm of the second word's probability after the first.</param>
    /// <returns>Whether the pair was counted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int first, int second, out double log)
    {
        var key = KeyOf(first, second);
        var at = IndexOf(key, _places.Length);

        // No more steps than there are places, as a forged table may have no empty one.
        for (var step = 0; step < _places.Length; step++)
        {
            ref readonly var place = ref _places[at];
            if (place.Key == key)
            {
                log = place.Log;
                return true;
            }

            if (place.Key == 0)
                break;
            at = at + 1 == _places.Length ? 0 : at + 1;
        }

        log = 0;
        return false;
    }

    /// <summary>Makes the key of a pair, never 0.</summary>
    private static ulong KeyOf(int first, int second) => ((ulong)(uint)(first + 1) << 32) | (uint)second;

    private static int IndexOf(ulong key, int places) => (int)Math.BigMul(key * 0x9E3779B97F4A7C15UL, (ulong)places, out _);

    /// <summary>A place of the table.</summary>
    /// <param name="Key">The pair's key, or 0.</param>
    /// <param name="Log">The logarithm of the second word's probability after the first.</param>
    internal readonly record struct Place(ulong Key, double Log);
}

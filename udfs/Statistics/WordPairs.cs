using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>
/// The table of pairs of words: open addressing over 64-bit keys, and before it a filter of a bit for each pair, which answers most of the
/// questions for pairs that are not there out of the processor's cache.
/// </summary>
/// <param name="keys">The keys, 0 where a place is empty.</param>
/// <param name="logs">The logarithm of the second word's probability after the first, at the place of the pair's key.</param>
/// <param name="filter">A power of two of words of bits.</param>
internal readonly ref struct WordPairs(ReadOnlySpan<ulong> keys, ReadOnlySpan<double> logs, ReadOnlySpan<ulong> filter)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private readonly ReadOnlySpan<ulong> _keys = keys;
    private readonly ReadOnlySpan<double> _logs = logs;
    private readonly ReadOnlySpan<ulong> _filter = filter;

    /// <summary>Makes the key of a pair, never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(int first, int second) => ((ulong)(uint)(first + 1) << 32) | (uint)second;

    /// <summary>Puts a pair into a table that is being built; a pair that is there gets the new value.</summary>
    public static void Put(Span<ulong> keys, Span<double> logs, Span<ulong> filter, ulong key, double log)
    {
        var hash = key * Multiplier;
        var bit = (uint)(hash >> 32);
        filter[(int)(bit >> 6) & (filter.Length - 1)] |= 1UL << (int)(bit & 63);
        var place = PlaceOf(hash, keys.Length);
        while (keys[place] != 0 && keys[place] != key)
            place = place + 1 == keys.Length ? 0 : place + 1;
        (keys[place], logs[place]) = (key, log);
    }

    /// <summary>Finds a pair.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="second">The second word.</param>
    /// <param name="log">The logarithm of the second word's probability after the first.</param>
    /// <returns>Whether the pair was counted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int first, int second, out double log)
    {
        var key = Key(first, second);
        var hash = key * Multiplier;
        var bit = (uint)(hash >> 32);
        if ((_filter[(int)(bit >> 6) & (_filter.Length - 1)] >> (int)(bit & 63) & 1) == 0)
        {
            log = 0;
            return false;
        }

        return TryFindInTable(key, hash, out log);
    }

    private static int PlaceOf(ulong hash, int places) => (int)Math.BigMul(hash, (ulong)places, out _);

    private bool TryFindInTable(ulong key, ulong hash, out double log)
    {
        var place = PlaceOf(hash, _keys.Length);

        // No more steps than there are places, as a damaged table may have no empty one.
        for (var step = 0; step < _keys.Length && _keys[place] != 0; step++)
        {
            if (_keys[place] == key)
            {
                log = _logs[place];
                return true;
            }

            place = place + 1 == _keys.Length ? 0 : place + 1;
        }

        log = 0;
        return false;
    }
}

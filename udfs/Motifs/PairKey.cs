namespace LaborSpark.Udfs;

/// <summary>Two numbers from 0 as one key of a table, which is found far sooner than a tuple of them.</summary>
internal sealed class PairKey : IEqualityComparer<long>
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private PairKey()
    {
    }

    /// <summary>Compares keys. A long's own hash is one half of it by the other bit by bit, which pairs of small numbers have in common with many others.</summary>
    public static PairKey Comparer { get; } = new();

    /// <summary>The key of two numbers.</summary>
    public static long Of(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>The first number of a key.</summary>
    public static int First(long key) => (int)(key >> 32);

    /// <summary>The second number of a key.</summary>
    public static int Second(long key) => (int)key;

    /// <inheritdoc/>
    public bool Equals(long x, long y) => x == y;

    /// <inheritdoc/>
    public int GetHashCode(long obj) => (int)((ulong)obj * Odd >> 32);
}

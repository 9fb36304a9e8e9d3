using System.Buffers.Binary;

namespace LaborSpark.Udfs;

/// <summary>Random numbers out of counters: number i is <c>xxhash64(seed, class, method, key, i)</c> as Spark's SQL has it, i a <c>bigint</c> from 0. The same on every machine.</summary>
/// <param name="prefix">What <see cref="PickHash.Prefix"/> gives: one stream for each seed, class, method and key.</param>
public sealed class HashRandom(long prefix)
{
    private long _counter;

    /// <summary>Gives the next 64 bits.</summary>
    public ulong NextBits()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, _counter++);
        return (ulong)TokenHash.Of(bytes, prefix);
    }

    /// <summary>Gives a whole number from 0 to one less than <paramref name="end"/>.</summary>
    /// <param name="end">From 1.</param>
    public int Next(int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);
        return (int)Math.BigMul(NextBits(), (ulong)end, out _);
    }

    /// <summary>Gives a number from 0, included, to 1, excluded, in steps of 2^-53.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}

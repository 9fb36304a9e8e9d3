using System.Buffers.Binary;

namespace LaborSpark.Udfs;

/// <summary>
/// 64-bit ids of tokens that every process gives alike: XXH64 of the UTF-8 bytes, as Spark's <c>xxhash64</c> has it. Different tokens can have the same
/// id; whoever groups by ids has to look whether any of his tokens do, and take another seed then.
/// </summary>
public static class TokenHash
{
    private const long SparkSeed = 42;
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    /// <summary>Gives the seed after which the id of a token is Spark's <c>xxhash64(number, token)</c>.</summary>
    /// <param name="number">The number, a <c>bigint</c>.</param>
    /// <returns>The seed for <see cref="Of"/>.</returns>
    public static long SeedOf(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return Of(bytes, SparkSeed);
    }

    /// <summary>Gives the id of a token.</summary>
    /// <param name="utf8">The token's bytes.</param>
    /// <param name="seed">Which of the hash functions.</param>
    /// <returns>The id, any number.</returns>
    public static long Of(ReadOnlySpan<byte> utf8, long seed)
    {
        var hash = (utf8.Length < 32 ? (ulong)seed + Prime5 : Stripes(utf8, (ulong)seed)) + (ulong)utf8.Length;
        var rest = utf8[(utf8.Length & ~31)..];
        for (; rest.Length >= 8; rest = rest[8..])
            hash = (ulong.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
        if (rest.Length >= 4)
        {
            hash = (ulong.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
            rest = rest[4..];
        }

        foreach (var value in rest)
            hash = ulong.RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return (long)(hash ^ (hash >> 32));
    }

    private static ulong Stripes(ReadOnlySpan<byte> bytes, ulong seed)
    {
        Span<ulong> lanes = [seed + Prime1 + Prime2, seed + Prime2, seed, seed - Prime1];
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            for (var lane = 0; lane < lanes.Length; lane++)
                lanes[lane] = Round(lanes[lane], BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * lane)..]));
        }

        var hash = ulong.RotateLeft(lanes[0], 1) + ulong.RotateLeft(lanes[1], 7) + ulong.RotateLeft(lanes[2], 12) + ulong.RotateLeft(lanes[3], 18);
        foreach (var lane in lanes)
            hash = ((hash ^ Round(0, lane)) * Prime1) + Prime4;
        return hash;
    }

    private static ulong Round(ulong lane, ulong input) => ulong.RotateLeft(lane + (input * Prime2), 31) * Prime1;
}

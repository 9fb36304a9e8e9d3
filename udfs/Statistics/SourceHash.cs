using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace LaborSpark.Udfs;

/// <summary>The SHA-256 of the two files of counts, each by itself and then of both hashes: what a compiled form was made from.</summary>
/// <param name="A">The first 8 bytes.</param>
/// <param name="B">The next 8 bytes.</param>
/// <param name="C">The next 8 bytes.</param>
/// <param name="D">The last 8 bytes.</param>
internal readonly record struct SourceHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Takes the hash of two contents.</summary>
    public static SourceHash Of(ReadOnlySpan<byte> unigrams, ReadOnlySpan<byte> bigrams)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        SHA256.HashData(unigrams, both);
        SHA256.HashData(bigrams, both[SHA256.HashSizeInBytes..]);
        return OfHashes(both);
    }

    /// <summary>Takes the hash of two streams from where they stand.</summary>
    public static SourceHash Of(Stream unigrams, Stream bigrams)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        SHA256.HashData(unigrams, both);
        SHA256.HashData(bigrams, both[SHA256.HashSizeInBytes..]);
        return OfHashes(both);
    }

    /// <summary>Gets the start of the hash as it stands in the name of a file.</summary>
    public override string ToString() => A.ToString("x16", CultureInfo.InvariantCulture);

    private static SourceHash OfHashes(ReadOnlySpan<byte> both)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(both, hash);
        return new SourceHash(
            BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]), BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));
    }
}

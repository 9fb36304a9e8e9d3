using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>Compares tokens by their bytes.</summary>
internal sealed class TokenBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const int ShortToken = 16;

    // The first digits of the roots of 2 and 3 after the point.
    private const ulong FirstFactor = 0x6A09E667F3BCC909;
    private const ulong SecondFactor = 0xBB67AE8584CAA73B;

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        if (alternate.Length > ShortToken)
            return (int)TokenHash.Of(alternate, 0);

        var (first, last) = Ends(alternate);
        var high = Math.BigMul(first ^ FirstFactor, last ^ SecondFactor ^ ((ulong)alternate.Length << 32), out var low);
        return (int)((high ^ low) * FirstFactor >> 32);
    }

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    // Up to 16 bytes in two halves that overlap.
    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> token)
    {
        ref var start = ref MemoryMarshal.GetReference(token);
        return token.Length switch
        {
            >= 8 => (Unsafe.ReadUnaligned<ulong>(ref start), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, token.Length - 8))),
            >= 4 => (Unsafe.ReadUnaligned<uint>(ref start), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, token.Length - 4))),
            > 0 => (start | ((ulong)Unsafe.Add(ref start, token.Length >> 1) << 8) | ((ulong)Unsafe.Add(ref start, token.Length - 1) << 16), 0),
            _ => (0, 0),
        };
    }
}

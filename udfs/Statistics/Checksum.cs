using System.Numerics;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Four CRC-32C side by side, which processors take at the speed of memory. It finds damage; what guards against a forged file is that
/// every access is checked against its section.
/// </summary>
internal sealed class Checksum
{
    private uint _a;
    private uint _b;
    private uint _c;
    private uint _d;

    /// <summary>Gets the checksum of all that was added.</summary>
    public UInt128 Value => new(((ulong)_a << 32) | _b, ((ulong)_c << 32) | _d);

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">A multiple of 32 of them.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (; words.Length >= 4; words = words[4..])
        {
            a = BitOperations.Crc32C(a, words[0]);
            b = BitOperations.Crc32C(b, words[1]);
            c = BitOperations.Crc32C(c, words[2]);
            d = BitOperations.Crc32C(d, words[3]);
        }

        (_a, _b, _c, _d) = (a, b, c, d);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>
/// Tells by three or four bytes whether a literal may start with them: a bit for each hash of so many bytes, in 8 KB. Most of a text is passed over by it, in steps that do not wait for
/// one another as those of an automaton do.
/// </summary>
internal sealed class LiteralStarts
{
    private const int HashBits = 16;

    // A shorter literal sets the bits of all bytes that may follow: with more than so many set, one byte less tells more.
    private const int MostBits = (1 << HashBits) / 8;

    private readonly byte[] _bits = new byte[(1 << HashBits) / 8];
    private readonly int _length;
    private readonly int _unused;

    /// <summary>Takes in literals.</summary>
    /// <param name="literals">The literals, none empty.</param>
    public LiteralStarts(IReadOnlyList<byte[]> literals)
    {
        _length = literals.Sum(literal => Math.Pow(1 + byte.MaxValue, Math.Max(0, sizeof(uint) - literal.Length))) <= MostBits ? sizeof(uint) : sizeof(uint) - 1;
        _unused = 8 * (sizeof(uint) - _length);
        foreach (var literal in literals)
            Add(literal.AsSpan(0, Math.Min(literal.Length, _length)), 0, 0);
    }

    /// <summary>Finds the next place at which a literal may start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place to begin at.</param>
    /// <returns>The place; one where too few bytes are left to tell is one too. The end of the text if there is none.</returns>
    public int Next(ReadOnlySpan<byte> text, int at)
    {
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_bits);
        ref var start = ref MemoryMarshal.GetReference(text);

        var unused = _unused;
        for (; at <= text.Length - sizeof(uint); at++)
        {
            var hash = Hash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at)) << unused);
            if ((Unsafe.Add(ref bits, (int)(hash >> 3)) >> (int)(hash & 7) & 1) != 0)
                return at;
        }

        return at;
    }

    private static uint Hash(uint bytes) => bytes * 0x9E3779B1 >> (32 - HashBits);

    /// <summary>Sets the bits of all that a start may go on with, where it has fewer bytes.</summary>
    private void Add(ReadOnlySpan<byte> rest, int length, uint bytes)
    {
        if (length == _length)
        {
            var hash = Hash(bytes << _unused);
            _bits[hash >> 3] |= (byte)(1 << (int)(hash & 7));
            return;
        }

        var (first, last) = rest.IsEmpty ? (0, byte.MaxValue) : (rest[0], rest[0]);
        for (var value = first; value <= last; value++)
            Add(rest.IsEmpty ? rest : rest[1..], length + 1, bytes | ((uint)value << (8 * length)));
    }
}

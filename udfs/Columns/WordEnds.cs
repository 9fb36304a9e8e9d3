using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>Up to 16 bytes of a word as two numbers, by which tables of words compare and hash nearly all of them in a few steps.</summary>
internal static class WordEnds
{
    /// <summary>The most bytes of a word that the two numbers and the length tell wholly.</summary>
    public const int InlineBytes = 16;

    // Odd numbers of as many ones as zeros in no pattern: the first digits of the roots of 2 and 3 after the point.
    private const ulong FirstFactor = 0x6A09E667F3BCC909;
    private const ulong SecondFactor = 0xBB67AE8584CAA73B;

    /// <summary>Gives the two numbers: halves that overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong First, ulong Last) Of(ReadOnlySpan<byte> word)
    {
        ref var start = ref MemoryMarshal.GetReference(word);
        return word.Length switch
        {
            >= 8 => (Unsafe.ReadUnaligned<ulong>(ref start), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, word.Length - 8))),
            >= 4 => (Unsafe.ReadUnaligned<uint>(ref start), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, word.Length - 4))),
            > 0 => (start | ((ulong)Unsafe.Add(ref start, word.Length >> 1) << 8) | ((ulong)Unsafe.Add(ref start, word.Length - 1) << 16), 0),
            _ => (0, 0),
        };
    }

    /// <summary>Gives a hash of which the lower bits choose a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong first, ulong last, ReadOnlySpan<byte> word)
    {
        // Long words may well differ in the middle alone, as addresses do.
        if (word.Length > InlineBytes)
            return (ulong)TokenHash.Of(word, 0);
        var high = Math.BigMul(first ^ FirstFactor, last ^ SecondFactor ^ ((ulong)word.Length << 32), out var low);
        return (high ^ low) * FirstFactor >> 32;
    }
}

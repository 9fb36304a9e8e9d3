using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LaborSpark.Udfs;

/// <summary>
/// The pieces of short words seen before: words of up to 15 bytes as 16-byte keys (the last byte is the length, so no two words share a key),
/// up to three pieces each, one place a word, the newer word wins. In tweets 93 of 100 words are found here.
/// </summary>
internal sealed class WordCache
{
    /// <summary>The longest word that has a key, in bytes.</summary>
    public const int LongestWord = 15;

    /// <summary>The most pieces a place holds.</summary>
    public const int MostPieces = 3;

    private const int PlaceBits = 14;

    // Read from 16 - n on, the first n bytes of 16 are kept and the others cleared.
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private readonly Place[] _places = new Place[1 << PlaceBits];

    /// <summary>Makes the key of a word out of the 16 bytes that start with it.</summary>
    /// <param name="block">The word and what follows it.</param>
    /// <param name="length">The bytes of the word, 1 to <see cref="LongestWord"/>.</param>
    /// <returns>The key.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Key(Vector128<byte> block, int length)
    {
        var mask = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(LongestWord + 1 - length));
        return (block & mask).AsUInt64() | Vector128.Create(0UL, (ulong)length << 56);
    }

    /// <summary>Makes the key of a word.</summary>
    /// <param name="word">The word, 1 to <see cref="LongestWord"/> bytes.</param>
    /// <returns>The key.</returns>
    public static Vector128<ulong> Key(ReadOnlySpan<byte> word)
    {
        Span<byte> padded = stackalloc byte[LongestWord + 1];
        word.CopyTo(padded);
        return Key(Vector128.LoadUnsafe(ref padded[0]), word.Length);
    }

    /// <summary>Gets the one place where a word may lie.</summary>
    /// <param name="key">The word's key.</param>
    /// <returns>The place; it holds the word if its key is the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Place PlaceOf(Vector128<ulong> key)
    {
        var mixed = (key.GetElement(0) * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(key.GetElement(1) * 0xC2B2AE3D27D4EB4FUL, 29);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), (nint)((mixed * 0x9E3779B97F4A7C15UL) >> (64 - PlaceBits)));
    }

    /// <summary>A word and its pieces.</summary>
    public struct Place
    {
        /// <summary>The word's key; zero, which no word has, while the place is empty.</summary>
        public Vector128<ulong> Key;

        /// <summary>How many pieces, 1 to 3.</summary>
        public int Count;

        /// <summary>The first piece.</summary>
        public int First;

        /// <summary>The second piece, if there is one.</summary>
        public int Second;

        /// <summary>The third piece, if there is one.</summary>
        public int Third;
    }
}

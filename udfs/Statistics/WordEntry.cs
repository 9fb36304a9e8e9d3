using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>A word, as it lies in the compiled file.</summary>
/// <param name="Log">The decimal logarithm of its probability by itself; of a word that was only counted in pairs, that of an unknown word of its length.</param>
/// <param name="Followers">The marks of all words that were counted after it.</param>
internal readonly record struct WordEntry(double Log, ulong Followers)
{
    /// <summary>Gets a word's mark, one of 64 bits: most pairs that were not counted are seen to be none by it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MarkOf(int word) => 1UL << (int)((uint)word * 2654435769U >> 26);
}

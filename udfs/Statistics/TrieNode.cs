using System.Numerics;
using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>A node of the trie of words, as it lies in the compiled file. The children of a node lie side by side.</summary>
/// <param name="Children">A bit for each symbol that leads to a child.</param>
/// <param name="FirstChild">The child of the lowest of those symbols.</param>
/// <param name="Value">-1 where no word ends; else the word, see <see cref="WordOf"/>, <see cref="Leads"/> and <see cref="Follows"/>.</param>
internal readonly record struct TrieNode(ulong Children, int FirstChild, int Value)
{
    /// <summary>The most words there may be.</summary>
    public const int MostWords = 1 << 29;

    /// <summary>Makes the value of a node.</summary>
    /// <param name="word">The word that ends there.</param>
    /// <param name="leads">Whether it is the first of some pair.</param>
    /// <param name="follows">Whether it is the second of some pair.</param>
    public static int ValueOf(int word, bool leads, bool follows) => (word << 2) | (leads ? 2 : 0) | (follows ? 1 : 0);

    /// <summary>Gets the word of a value.</summary>
    public static int WordOf(int value) => value >> 2;

    /// <summary>Gets whether a value's word is the first of some pair.</summary>
    public static bool Leads(int value) => (value & 2) != 0;

    /// <summary>Gets whether a value's word is the second of some pair.</summary>
    public static bool Follows(int value) => (value & 1) != 0;

    /// <summary>Finds a child.</summary>
    /// <param name="symbol">The symbol that leads to it.</param>
    /// <returns>The child, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int symbol)
    {
        var bit = 1UL << symbol;
        return (Children & bit) == 0 ? -1 : FirstChild + BitOperations.PopCount(Children & (bit - 1));
    }
}

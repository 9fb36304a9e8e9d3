using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>Which tokens after the first make up the skip-grams that begin at it, worked out once for all texts. Immutable.</summary>
public sealed class SkipGramPattern
{
    // The bits of the places that grams of this size leave empty.
    private readonly ulong _absentLow;
    private readonly ulong _absentHigh;

    /// <summary>Works out a pattern.</summary>
    /// <param name="n">The tokens of a gram, 1 to <see cref="GramCounter.LongestGram"/>.</param>
    /// <param name="k">The most tokens left out, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="k"/> is out of range, or more than <see cref="SkipGrams.MostPerToken"/> grams would begin at a token.</exception>
    public SkipGramPattern(int n, int k)
    {
        if (n > GramCounter.LongestGram)
            throw new ArgumentOutOfRangeException(nameof(n), n, $"Skip-grams of up to {GramCounter.LongestGram} tokens are counted by their ids. Group the skip-grams themselves instead.");

        Offsets = new Offset[SkipGrams.CountPerToken(n, k)];
        (Size, Skipped) = (n, k);
        var places = GramPlaces.SkipGrams(n == 1 ? 1 : n + k, n, k);
        for (var index = 0; index < Offsets.Length && places.Next(); index++)
        {
            var at = places.At;
            Offsets[index] = new Offset(n > 1 ? at[1] : 0, n > 2 ? at[2] : 0, n > 3 ? at[3] : 0, at[^1]);
        }

        (_absentLow, _absentHigh) = (n > 1 ? 0 : ~0UL << 32, n switch { > 3 => 0, 3 => ~0UL << 32, _ => ~0UL });
    }

    /// <summary>Gets the tokens of a gram: n.</summary>
    public int Size { get; }

    /// <summary>Gets the most tokens left out: k.</summary>
    public int Skipped { get; }

    /// <summary>Gets how many grams begin at a token with enough others after it.</summary>
    public int PerToken => Offsets.Length;

    /// <summary>The places of a gram's other tokens after its first.</summary>
    internal Offset[] Offsets { get; }

    /// <summary>Makes the key of the gram that begins at the first of some tokens.</summary>
    /// <param name="tokens">The tokens, as many as <paramref name="offset"/> reaches at least.</param>
    /// <param name="offset">Which of them are in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Gram Gram(ReadOnlySpan<int> tokens, in Offset offset)
    {
        ref var first = ref MemoryMarshal.GetReference(tokens);
        var low = (uint)first | ((ulong)(uint)Unsafe.Add(ref first, offset.Second) << 32);
        var high = (uint)Unsafe.Add(ref first, offset.Third) | ((ulong)(uint)Unsafe.Add(ref first, offset.Fourth) << 32);
        return new Gram(low | _absentLow, high | _absentHigh);
    }

    /// <summary>How far a gram's tokens are from its first; 0 for those that it does not have.</summary>
    internal readonly record struct Offset(int Second, int Third, int Fourth, int Last);
}

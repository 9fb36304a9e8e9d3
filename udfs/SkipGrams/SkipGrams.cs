namespace LaborSpark.Udfs;

/// <summary>
/// k-skip-n-grams: n tokens of a text in their order, with at most k others left out between the first and the last. The same grams in the same order
/// as NLTK 3.10's <c>skipgrams(sequence, n, k)</c>: by the place of the first token, then of the second, and so on. Nothing is made before it is asked for.
/// </summary>
/// <remarks>A text of fewer than n tokens has none; for n = 1 each token is one, whatever k.</remarks>
public static class SkipGrams
{
    /// <summary>The most grams that may begin at one token, as NLTK has it: a text's grams stay linear in its length.</summary>
    public const int MostPerToken = 1_000_000;

    // What Python's string.punctuation holds; the rule of the word lifts is the same.
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Lists the grams of a text.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="n">The tokens of a gram, from 1.</param>
    /// <param name="k">The most tokens left out, from 0.</param>
    /// <returns>The grams, lazily, each an array of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="k"/> is too small, or more than <see cref="MostPerToken"/> grams would begin at a token.</exception>
    public static IEnumerable<string[]> Of(IReadOnlyList<string> tokens, int n, int k)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        CountPerToken(n, k);
        return List(tokens, n, k);
    }

    /// <summary>Lists the grams of a text of token ids: nothing is allocated for a gram.</summary>
    /// <param name="tokens">The ids.</param>
    /// <param name="n">The tokens of a gram, from 1.</param>
    /// <param name="k">The most tokens left out, from 0.</param>
    /// <returns>The grams, for one <c>foreach</c>; each is valid until the next.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="k"/> is too small, or more than <see cref="MostPerToken"/> grams would begin at a token.</exception>
    public static TokenGrams Of(ReadOnlySpan<int> tokens, int n, int k)
    {
        CountPerToken(n, k);
        return new TokenGrams(tokens, GramPlaces.SkipGrams(tokens.Length, n, k));
    }

    /// <summary>
    /// The punctuation rule: tells whether two thirds of a gram or more say nothing. Counted are its tokens that hold a <c>&lt;</c>, tags and the
    /// like, each time they occur, and its <b>distinct</b> tokens that are one ASCII punctuation character (a <c>&lt;</c> by itself counts as both).
    /// </summary>
    /// <param name="gram">The tokens of the gram.</param>
    /// <returns>True if the gram should be dropped.</returns>
    public static bool IsMostlyTagsAndPunctuation(IReadOnlyList<string> gram)
    {
        ArgumentNullException.ThrowIfNull(gram);
        var tags = gram.Count(token => token.Contains('<', StringComparison.Ordinal));
        var marks = gram.Where(token => token.Length == 1 && Punctuation.Contains(token[0], StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();
        return gram.Count > 0 && 3 * (tags + marks) >= 2 * gram.Count;
    }

    /// <summary>Counts the grams that begin at a token with enough others after it.</summary>
    internal static int CountPerToken(int n, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        var count = 1L;

        // The others of a gram are n - 1 out of the n + k - 1 tokens that follow its first.
        for (var step = 0; step < Math.Min(n - 1, k) && count <= MostPerToken; step++)
            count = count * ((long)n + k - 1 - step) / (step + 1);
        return count <= MostPerToken
            ? (int)count
            : throw new ArgumentOutOfRangeException(
                nameof(k), k, FormattableString.Invariant($"Skip-grams of n = {n} tokens with up to k = {k} left out are more than {MostPerToken:N0} for each token. Choose a smaller n or k."));
    }

    private static IEnumerable<string[]> List(IReadOnlyList<string> tokens, int n, int k)
    {
        var places = GramPlaces.SkipGrams(tokens.Count, n, k);
        while (places.Next())
            yield return places.Pick(tokens);
    }
}

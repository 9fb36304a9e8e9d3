namespace LaborSpark.Udfs;

/// <content>Skip-grams and ordered combinations of tokens.</content>
public static partial class TextFunctions
{
    /// <summary>Makes the function that lists the skip-grams of a text's tokens, in NLTK's order.</summary>
    /// <param name="n">The tokens of a gram, from 1.</param>
    /// <param name="k">The most tokens left out, from 0.</param>
    /// <returns>The function, which carries nothing but the numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or the grams are too many.</exception>
    public static Func<string[]?, string[][]?> SkipGrams(int n, int k)
    {
        Udfs.SkipGrams.CountPerToken(n, k);
        return tokens => SkipGrams(tokens, n, k);
    }

    /// <summary>Lists the skip-grams of a text's tokens, in NLTK's order. <see cref="Udfs.SkipGrams"/> gives them one by one.</summary>
    /// <param name="tokens">The tokens, or null.</param>
    /// <param name="n">The tokens of a gram, from 1.</param>
    /// <param name="k">The most tokens left out, from 0.</param>
    /// <returns>The grams, or null for null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or the grams are too many.</exception>
    public static string[][]? SkipGrams(string[]? tokens, int n, int k) => tokens is null ? null : [.. Udfs.SkipGrams.Of(tokens, n, k)];

    /// <summary>Makes the function that lists the ordered combinations of a text's distinct tokens.</summary>
    /// <param name="longest">The most tokens of a combination, from 1.</param>
    /// <returns>The function, which carries nothing but the number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static Func<string[]?, string[][]?> OrderedCombinations(int longest = Udfs.OrderedCombinations.Longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return tokens => OrderedCombinations(tokens, longest);
    }

    /// <summary>Lists the ordered combinations of a text's distinct tokens. <see cref="Udfs.OrderedCombinations"/> gives them one by one.</summary>
    /// <param name="tokens">The tokens, or null.</param>
    /// <param name="longest">The most tokens of a combination, from 1.</param>
    /// <returns>The combinations, or null for null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static string[][]? OrderedCombinations(string[]? tokens, int longest) => tokens is null ? null : [.. Udfs.OrderedCombinations.Of(tokens, longest)];
}

namespace LaborSpark.Udfs;

/// <summary>
/// Ordered combinations: one, two or three of a text's distinct tokens, in the order in which they first occur, with anything between them. First all
/// single tokens, then all pairs, then all triples, each by the place of the first token, then of the second, and so on. Nothing is made before it is
/// asked for: d distinct tokens have d (d - 1) (d - 2) / 6 triples, so how many are taken of a very long text is for the caller to bound.
/// </summary>
public static class OrderedCombinations
{
    /// <summary>The most tokens of a combination, by the rule of 2021.</summary>
    public const int Longest = 3;

    /// <summary>Lists the combinations of a text.</summary>
    /// <param name="tokens">The tokens; of equal ones the first counts.</param>
    /// <param name="longest">The most tokens of a combination, from 1; default <see cref="Longest"/>.</param>
    /// <returns>The combinations, lazily, each an array of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is less than 1.</exception>
    public static IEnumerable<string[]> Of(IEnumerable<string> tokens, int longest = Longest)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return List(tokens, longest);
    }

    /// <summary>Lists the combinations of token ids that are distinct: nothing is allocated for a combination.</summary>
    /// <param name="distinctTokens">The ids, none twice, in the order in which they first occur.</param>
    /// <param name="longest">The most tokens of a combination, from 1; default <see cref="Longest"/>.</param>
    /// <returns>The combinations, for one <c>foreach</c>; each is valid until the next.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is less than 1.</exception>
    public static TokenGrams Of(ReadOnlySpan<int> distinctTokens, int longest = Longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return new TokenGrams(distinctTokens, GramPlaces.Combinations(distinctTokens.Length, longest));
    }

    private static IEnumerable<string[]> List(IEnumerable<string> tokens, int longest)
    {
        string[] distinct = [.. tokens.Distinct(StringComparer.Ordinal)];
        var places = GramPlaces.Combinations(distinct.Length, longest);
        while (places.Next())
            yield return places.Pick(distinct);
    }
}

namespace LaborSpark.Udfs;

/// <summary>Chooses motifs by the rule of 2021: those that top tweets have more often than random ones, no two with a token in common.</summary>
public static class MotifChoice
{
    /// <summary>
    /// Chooses one motif after the other. Candidates are those that occur in enough random tweets, with a lift of 1 or more: <c>(in top / top tweets) / (in random / random tweets)</c>.
    /// Highest lift first, compared exactly; of equal lifts that in more top tweets, then that of fewer tokens, then by the tokens' code points.
    /// </summary>
    /// <param name="counted">The candidates, each its tokens and in how many top and random tweets they occur.</param>
    /// <param name="topTweets">How many top tweets there are, from 1.</param>
    /// <param name="randomTweets">How many random tweets there are, from 1.</param>
    /// <param name="leastRandom">The least random tweets that a motif must occur in, from 1; 10 by the rule.</param>
    /// <param name="most">The most motifs chosen, from 0; 5 by the rule.</param>
    /// <param name="used">The motifs of earlier iterations, each its tokens with blanks between: none of them is chosen again. Their tokens may be.</param>
    /// <returns>The motifs, in the order in which they were chosen: highest lift first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static IReadOnlyList<ChosenMotif> Choose(
        IReadOnlyList<(string[] Tokens, long InTop, long InRandom)> counted, long topTweets, long randomTweets, long leastRandom, int most, IReadOnlySet<string> used)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(used);
        ArgumentOutOfRangeException.ThrowIfLessThan(topTweets, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(randomTweets, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastRandom, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var candidates = counted.Where(motif => motif.InRandom >= leastRandom && (Int128)motif.InTop * randomTweets >= (Int128)motif.InRandom * topTweets).ToList();
        candidates.Sort(Compare);
        return [.. Unlike(candidates, most, used).Select(motif => new ChosenMotif(motif.Tokens, motif.InTop, motif.InRandom, Lift(motif, topTweets, randomTweets)))];
    }

    /// <summary>Takes one after the other what shares no token with one taken before.</summary>
    private static List<(string[] Tokens, long InTop, long InRandom)> Unlike(List<(string[] Tokens, long InTop, long InRandom)> candidates, int most, IReadOnlySet<string> used)
    {
        var (taken, tokens) = (new List<(string[] Tokens, long InTop, long InRandom)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var motif in candidates)
        {
            if (taken.Count == most)
                break;
            if (tokens.Overlaps(motif.Tokens) || used.Contains(string.Join(' ', motif.Tokens)))
                continue;

            taken.Add(motif);
            tokens.UnionWith(motif.Tokens);
        }

        return taken;
    }

    private static int Compare((string[] Tokens, long InTop, long InRandom) one, (string[] Tokens, long InTop, long InRandom) other)
    {
        var order = ((Int128)other.InTop * one.InRandom).CompareTo((Int128)one.InTop * other.InRandom);
        if (order == 0)
            order = other.InTop.CompareTo(one.InTop);
        if (order == 0)
            order = one.Tokens.Length.CompareTo(other.Tokens.Length);
        return order == 0 ? CodePointOrder.Compare(one.Tokens, other.Tokens) : order;
    }

    private static double Lift((string[] Tokens, long InTop, long InRandom) motif, long topTweets, long randomTweets) =>
        (double)motif.InTop / topTweets / ((double)motif.InRandom / randomTweets);
}

namespace LaborSpark.Udfs;

/// <summary>The motifs that were chosen, and whether others that were not counted could have been.</summary>
public sealed record MotifChoiceResult
{
    private readonly long _topTweets;
    private readonly long _randomTweets;
    private readonly long _leastRandom;
    private readonly int _most;

    internal MotifChoiceResult(IReadOnlyList<ChosenMotif> chosen, long topTweets, long randomTweets, long leastRandom, int most)
    {
        Chosen = chosen;
        (_topTweets, _randomTweets, _leastRandom, _most) = (topTweets, randomTweets, leastRandom, most);
    }

    /// <summary>Gets the motifs, in the order in which they were chosen: highest lift first.</summary>
    public IReadOnlyList<ChosenMotif> Chosen { get; }

    /// <summary>
    /// Tells whether the choice would be the same had all combinations been counted. The lift of one that was not is at most
    /// <c>(bound / top tweets) / (least random / random tweets)</c>: the choice stands if this is less than 1, or less than the least lift chosen where as many are chosen as wanted.
    /// </summary>
    /// <param name="bound">The most top tweets that a combination not counted can occur in: one less than was asked of <see cref="MotifCandidates.AtLeast(long)"/>.</param>
    /// <returns>False if candidates in fewer tweets must be counted too.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is negative.</exception>
    public bool IsFinal(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bound);
        if (_most == 0 || (Int128)bound * _randomTweets < (Int128)_leastRandom * _topTweets)
            return true;

        // The last one chosen has the least lift.
        return Chosen.Count == _most && (Int128)Chosen[^1].InTop * _leastRandom > (Int128)bound * Chosen[^1].InRandom;
    }
}

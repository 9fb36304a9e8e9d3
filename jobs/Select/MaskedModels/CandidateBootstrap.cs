using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>Counts what is proposed in the place of a keyword over resamples of the keyword's tweets.</summary>
/// <param name="samples">How many resamples, from 1.</param>
/// <param name="seed">The seed.</param>
/// <param name="className">The class: each class and keyword has random numbers of its own.</param>
internal sealed class CandidateBootstrap(int samples, long seed, string className)
{
    /// <summary>Counts proposals over all resamples; a resample is as many of the keyword's tweets as there are, drawn with replacement.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="proposalsPerTweet">The proposals of each tweet, in an order that is always the same; one that is there twice counts twice.</param>
    /// <returns>How often each proposal was drawn: what was never drawn is not there.</returns>
    public IReadOnlyDictionary<string, long> Count(string keyword, IReadOnlyList<IReadOnlyList<string>> proposalsPerTweet)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (proposals, draws) in proposalsPerTweet.Zip(Draws(keyword, proposalsPerTweet.Count)).Where(tweet => tweet.Second > 0))
        {
            foreach (var proposal in proposals)
                counts[proposal] = counts.GetValueOrDefault(proposal) + draws;
        }

        return counts;
    }

    private long[] Draws(string keyword, int tweets)
    {
        var random = new HashRandom(PickHash.Prefix(seed, className, SelectionSource.ExploreKeyword, "candidates " + keyword));
        var draws = new long[tweets];
        for (var draw = 0L; draw < (long)samples * tweets; draw++)
            draws[random.Next(tweets)]++;
        return draws;
    }
}

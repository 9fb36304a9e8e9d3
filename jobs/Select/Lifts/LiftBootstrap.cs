using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Udfs;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>
/// Gives lifts an interval by a Poisson bootstrap over the tweets of the random set (Hanley and MacGibbon 2006; Chamandy et al. 2012): each tweet is drawn a number of times that is Poisson
/// with mean 1, so the draws of n tweets of a kind are Poisson with mean n, and no tweet has to be read again. The kinds are: the word's top tweets, by how often they hold it;
/// its other tweets, each with the mean number of occurrences; the top tweets without it. A word seen twice by luck has 0 in its interval.
/// </summary>
/// <param name="samples">How many resamples, from 1.</param>
/// <param name="confidence">The share of the resampled lifts that the interval holds, such as 0.95.</param>
/// <param name="seed">The seed.</param>
/// <param name="className">The class: each class and word has random numbers of its own, so no word's interval depends on which others are asked for.</param>
/// <param name="randomTweets">The size of the random set.</param>
/// <param name="baseRank">How many top tweets there are.</param>
internal sealed class LiftBootstrap(int samples, double confidence, long seed, string className, long randomTweets, long baseRank)
{
    /// <summary>Gives the percentile interval of a word's lift: its ends are resampled lifts.</summary>
    /// <param name="word">The word.</param>
    /// <param name="topCounts">The rows of this word; none if no top tweet holds it.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">The rows are not those of the word.</exception>
    public LiftInterval Of(WordLift word, IReadOnlyList<TopCount> topCounts)
    {
        Check(word, topCounts);
        var random = new CounterRandom(new HashRandom(PickHash.Prefix(seed, className, SelectionSource.ExploreKeyword, "lift " + word.Word)));
        var kinds = topCounts.OrderBy(row => row.Occurrences).ToList(); // So that draws do not depend on the order of rows.
        var lifts = new double[samples];
        for (var sample = 0; sample < samples; sample++)
            lifts[sample] = Resampled(word, kinds, random);
        return Percentiles(lifts);
    }

    private static void Check(WordLift word, IReadOnlyList<TopCount> topCounts)
    {
        if (topCounts.Any(row => row.Word != word.Word) || topCounts.Sum(row => row.Occurrences * row.Tweets) != word.InTop)
            throw new ArgumentException($"Expected the rows of '{word.Word}', which sum up to {word.InTop} occurrences.", nameof(topCounts));
    }

    private static long Draws(Random random, long tweets) => tweets == 0 ? 0 : Poisson.Sample(random, tweets);

    private double Resampled(WordLift word, List<TopCount> kinds, Random random)
    {
        var (inTop, topTweets, known) = (0L, 0L, 0L);
        foreach (var kind in kinds)
        {
            var draws = Draws(random, kind.Tweets);
            (inTop, topTweets, known) = (inTop + (draws * kind.Occurrences), topTweets + draws, known + kind.Tweets);
        }

        var inOthers = Draws(random, word.TweetsInAll - known) * MeanInOthers(word, known);
        topTweets += Draws(random, baseRank - known);
        return inTop == 0 ? 0 : inTop / (inTop + inOthers) * randomTweets / topTweets;
    }

    private static double MeanInOthers(WordLift word, long topTweets) =>
        word.TweetsInAll == topTweets ? 0 : (double)(word.InAll - word.InTop) / (word.TweetsInAll - topTweets);

    private LiftInterval Percentiles(double[] lifts)
    {
        Array.Sort(lifts);
        var outside = (1 - confidence) / 2;
        return new LiftInterval(At(lifts, outside), At(lifts, 1 - outside));
    }

    private static double At(double[] sorted, double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.EmpiricalInvCDF);
}

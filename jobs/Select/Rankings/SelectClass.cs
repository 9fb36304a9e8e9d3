using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Labels;

namespace LaborSpark.Jobs.Select.Rankings;

/// <summary>A class that is selected for.</summary>
/// <param name="Number">Its place among the classes, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ranking">Its ranking, checked: <see cref="Tables.RankedTable"/>.</param>
/// <param name="BaseRate">The share of the random set thought positive.</param>
/// <param name="RandomTweets">The size of the random set.</param>
/// <param name="Tweets">The tweets that were counted and scored: those of the operations, which the lift of a word is about, whatever base rates are shares of.</param>
/// <param name="Labels">What was labelled or sent before.</param>
internal sealed record SelectClass(int Number, string Name, InputTable Ranking, double BaseRate, long RandomTweets, long Tweets, ClassLabels Labels)
{
    /// <summary>The rank of the last tweet thought positive.</summary>
    public long BaseRank => (long)Math.Floor(BaseRate * RandomTweets);

    /// <summary>The rows of the ranking.</summary>
    public long Ranked => Ranking.Rows;

    /// <summary>The top tweets: the base rank, or fewer if no more are ranked.</summary>
    public long Top => Math.Min(BaseRank, Ranked);
}

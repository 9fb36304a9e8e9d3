using System.Globalization;
using LaborSpark.Jobs.Inputs;

namespace LaborSpark.Jobs.Merge;

/// <summary>A class that is merged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scores">Its scores, checked.</param>
/// <param name="BaseRate">The share of the random set thought positive.</param>
/// <param name="RandomTweets">The size of the random set.</param>
internal sealed record MergeClass(string Name, InputTable Scores, double BaseRate, long RandomTweets)
{
    /// <summary>How many top tweets there are, if so many are ranked.</summary>
    public long BaseRank => (long)Math.Floor(BaseRate * RandomTweets);

    /// <summary>The base rank with what it was reckoned from.</summary>
    public string BaseRankText => string.Create(CultureInfo.InvariantCulture, $"{Name} {BaseRank:N0} ({BaseRate:R})");
}

using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>How motifs are found.</summary>
/// <param name="Motifs">How many motifs.</param>
/// <param name="TweetsPerMotif">How many tweets of each.</param>
/// <param name="TopTweets">In how many of a ranking's first tweets they are counted.</param>
/// <param name="RandomTweets">In how many random tweets they are counted.</param>
/// <param name="LeastRandom">How many random tweets hold a motif, at least.</param>
/// <param name="Seed">The seed of choices by hash.</param>
internal sealed record MotifSettings(int Motifs, int TweetsPerMotif, int TopTweets, int RandomTweets, int LeastRandom, long Seed)
{
    /// <summary>The settings among the options.</summary>
    public static MotifSettings Of(SelectOptions options) => new(options.MotifCount, options.TweetsPerMotif, options.TopMotifs, options.RandomMotifs, options.MinMotifCount, options.Seed);
}

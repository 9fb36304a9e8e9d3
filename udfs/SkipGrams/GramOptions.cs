namespace LaborSpark.Udfs;

/// <summary>Which grams of tokens are counted over many tweets, and in how much memory.</summary>
public sealed record GramOptions
{
    /// <summary>The tokens of a gram, 1 to <see cref="GramCounter.LongestGram"/>: n of skip-grams, the most tokens of ordered combinations. Default 4, as the pipeline selects by.</summary>
    public int Size { get; init; } = 4;

    /// <summary>k of skip-grams: the most tokens left out; null: ordered combinations of a tweet's distinct tokens instead, each once a tweet. Default 2.</summary>
    public int? Skipped { get; init; } = 2;

    /// <summary>
    /// The most memory for the counts of one partition, in bytes. Default 8 MB: of the grams of tweets nine in ten occur once, so that 64 MB would hand out
    /// hardly fewer partial counts.
    /// </summary>
    public long Memory { get; init; } = 8L << 20;
}

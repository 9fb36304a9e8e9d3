using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>A random sample of all tweets, by hash: those whose hashes are up to a threshold, somewhat more than are wanted, of which then exactly so many are taken.</summary>
internal sealed class RandomTweets
{
    // By so many standard deviations more, too few come once in a thousand million runs.
    private const double Margin = 6;
    private const double HashValues = 18446744073709551616.0;
    private readonly long _seed;

    /// <summary>Says which tweets.</summary>
    /// <param name="wanted">How many; all if there are no more.</param>
    /// <param name="tweets">How many there are.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public RandomTweets(long wanted, long tweets, long seed)
    {
        (Wanted, _seed) = (Math.Min(wanted, tweets), seed);
        var share = (wanted + (Margin * Math.Sqrt(wanted)) + 100) / Math.Max(1, tweets);
        Threshold = share >= 1 ? long.MaxValue : (long)(long.MinValue + (share * HashValues));
        Expected = (long)Math.Ceiling(Math.Min(1, share) * tweets);
    }

    /// <summary>How many are wanted.</summary>
    public long Wanted { get; }

    /// <summary>The greatest hash of the tweets read.</summary>
    public long Threshold { get; }

    /// <summary>About how many are read.</summary>
    public long Expected { get; }

    /// <summary>The hash of a tweet.</summary>
    public Column Hash => XXHash64(Lit(_seed), Lit(""), Lit("random"), Lit(""), Col(OperationsTable.TweetId));
}

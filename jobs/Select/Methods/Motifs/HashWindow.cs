using LaborSpark.Spark;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Finds the hash up to which exactly so many tweets have theirs, by those near to where it must be.</summary>
internal static class HashWindow
{
    // Outside of so many standard deviations it is once in a thousand million runs.
    private const double Deviations = 6;
    private const double HashValues = 18446744073709551616.0;

    /// <summary>The hash up to which so many tweets have theirs.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="wanted">How many, fewer than there are.</param>
    /// <param name="tweets">How many there are.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public static long LastOf(DataFrame operations, long wanted, long tweets, long seed)
    {
        for (var margin = (Deviations * Math.Sqrt(wanted)) + 100; ; margin *= 2)
        {
            var (least, most) = (At((wanted - margin) / tweets), At((wanted + margin) / tweets));
            var (before, hashes) = RandomSteps.Window(operations, least, most, seed).Collect<(long? Before, long[] Hashes)>().Single();
            if (wanted - (before ?? 0) is > 0 and var place && place <= hashes.Length)
                return hashes.Order().ElementAt((int)place - 1);
        }
    }

    /// <summary>The hash up to which are one of so many of the hashes up to another.</summary>
    /// <param name="last">The other.</param>
    /// <param name="oneOf">One of so many.</param>
    public static long ShareOf(long last, long oneOf) => (long)(long.MinValue + ((last - (double)long.MinValue) / oneOf));

    private static long At(double share) => share >= 1 ? long.MaxValue : share <= 0 ? long.MinValue : (long)(long.MinValue + (share * HashValues));
}

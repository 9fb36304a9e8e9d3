using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Tables;

/// <summary>The hash by which tweets are chosen at random, as Spark computes it: <see cref="PickHash"/>.</summary>
internal static class TweetHash
{
    /// <summary>The hash of each tweet.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="className">The class; empty if it is for none.</param>
    /// <param name="method">What the tweets are chosen for.</param>
    /// <param name="key">What else tells choices apart; may be empty.</param>
    public static Column Of(long seed, string className, string method, string key) => XXHash64(Lit(seed), Lit(className), Lit(method), Lit(key), Col(TweetTable.TweetId));
}

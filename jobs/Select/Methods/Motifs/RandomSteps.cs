using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>Random tweets by the hashes of their ids: plans over DataFrames, nothing is run here.</summary>
internal static class RandomSteps
{
    private const string Hash = "hash";

    /// <summary>The lists of tokens of the tweets whose hashes are no greater than some.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="last">The greatest hash.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public static DataFrame UpTo(DataFrame operations, long last, long seed) =>
        (last == long.MaxValue ? operations : operations.Filter(HashOf(seed).Leq(last))).Select(OperationsTable.SocialTokens);

    /// <summary>How many hashes are less than a window, and those in the window, in one row.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="least">The least hash of the window.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="seed">The seed of choices by hash.</param>
    public static DataFrame Window(DataFrame operations, long least, long most, long seed) => operations
        .Select(HashOf(seed).As(Hash))
        .Filter(Col(Hash).Leq(most))
        .Agg(Sum(When(Col(Hash).Lt(least), 1L).Otherwise(0L)), CollectList(When(Col(Hash).Geq(least), Col(Hash))));

    private static Column HashOf(long seed) => TweetHash.Of(seed, "", "random", "");
}

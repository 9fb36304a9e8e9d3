using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.SkipGrams;

/// <summary>Counts grams over many tweets.</summary>
internal static class SkipGramCounts
{
    /// <summary>The most frequent grams of each group, highest count first, then by their tokens in the order of code points; in one job of Spark.</summary>
    /// <param name="tweets">Tweets: their group, a 32-bit integer, and their lists of tokens. A null group counts nothing.</param>
    /// <param name="options">Which grams.</param>
    /// <param name="most">How many grams of each group.</param>
    /// <param name="least">How often a gram occurs, at least.</param>
    public static ILookup<int, (string[] Tokens, long Count)> Top(DataFrame tweets, GramOptions options, int most, long least = 1) => SkipGramSteps.Top(tweets, options, most, least)
        .Collect<(int Group, byte[] Gram, long Count, int Place)>()
        .OrderBy(g => g.Place)
        .ToLookup(g => g.Group, g => (GramKey.Tokens(g.Gram), g.Count));
}

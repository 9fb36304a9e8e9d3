using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.SkipGrams;

/// <summary>Counts grams over many tweets with ids that tell all of their tokens apart.</summary>
internal static class SkipGramCounts
{
    /// <summary>The most frequent grams, highest count first, then by their tokens in the order of code points.</summary>
    /// <remarks>Runs one pass over the tokens for each seed that is tried, nearly always one; the result itself is a plan.</remarks>
    /// <param name="tweets">Tweets, the first column lists of tokens.</param>
    /// <param name="options">Which grams.</param>
    /// <param name="most">How many grams.</param>
    public static DataFrame Top(DataFrame tweets, GramOptions options, int most)
    {
        var seed = 0L;
        var words = SkipGramSteps.Words(tweets, seed);
        while (SkipGramSteps.SharedIds(words).Limit(1).Count() > 0)
            words = SkipGramSteps.Words(tweets, ++seed);
        return SkipGramSteps.Top(SkipGramSteps.Counts(tweets, options, seed), words, options, most);
    }
}

using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.SkipGrams;

/// <summary>
/// The most frequent grams of many tweets, exactly and in bounded memory: plans over DataFrames, nothing is run here. Each partition counts on its own
/// and hands out parts, Spark adds them up by the ids of the tokens, and the words are looked up for the grams wanted alone.
/// </summary>
internal static class SkipGramSteps
{
    /// <summary>Column of the result: the gram, a list of tokens.</summary>
    public const string Tokens = "tokens";

    /// <summary>Column of the result: how often the gram occurs; of ordered combinations, in how many tweets.</summary>
    public const string Count = GramCountColumns.Count;

    private const string Id = "id";
    private const string Token = "token";
    private const string Least = "least";

    /// <summary>Each distinct token with its id.</summary>
    /// <param name="tweets">Tweets, the first column lists of tokens.</param>
    /// <param name="seed">The seed of the ids.</param>
    public static DataFrame Words(DataFrame tweets, long seed) => tweets
        .Select(Explode(Col(tweets.Columns()[0])).As(Token))
        .Filter(Col(Token).IsNotNull())
        .Distinct()
        .Select(XXHash64(Lit(seed), Col(Token)).As(Id), Col(Token));

    /// <summary>The ids that several tokens have: with any, counts by these ids would be wrong.</summary>
    /// <param name="words">What <see cref="Words"/> gives.</param>
    public static DataFrame SharedIds(DataFrame words) => words.GroupBy(Col(Id)).Agg(Functions.Count(Lit(1)).As(Count)).Filter(Col(Count).Gt(1));

    /// <summary>Every gram's ids and its count.</summary>
    /// <param name="tweets">Tweets, the first column lists of tokens.</param>
    /// <param name="options">Which grams.</param>
    /// <param name="seed">The seed of the ids.</param>
    public static DataFrame Counts(DataFrame tweets, GramOptions options, long seed)
    {
        var names = IdNames(options).ToList();
        var schema = new StructType([.. names.Append(Count).Select(name => new StructField(name, new LongType()))]);
        return tweets
            .Select(Col(tweets.Columns()[0]))
            .MapInArrow(batches => CountGrams(batches, options, seed), schema)
            .GroupBy([.. names.Select(name => Col(name))])
            .Agg(Sum(Col(Count)).As(Count));
    }

    /// <summary>The most frequent grams, highest count first, then by their tokens in the order of code points.</summary>
    /// <remarks>Grams as frequent as the last one are all given their words, as the tokens decide between them.</remarks>
    /// <param name="counts">What <see cref="Counts"/> gives.</param>
    /// <param name="words">What <see cref="Words"/> gives for the same seed, no id shared.</param>
    /// <param name="options">Which grams were counted.</param>
    /// <param name="most">How many grams.</param>
    public static DataFrame Top(DataFrame counts, DataFrame words, GramOptions options, int most)
    {
        var least = counts.Select(Col(Count)).OrderBy(Col(Count).Desc()).Limit(most).Agg(Min(Col(Count)).As(Least));
        var wanted = counts.CrossJoin(Broadcast(least)).Filter(Col(Count).Geq(Col(Least))).Drop(Least);
        foreach (var name in IdNames(options))
            wanted = wanted.Join(words.Select(Col(Id).As(name), Col(Token).As(Token + name)), [name], "left");

        return wanted
            .Select(Expr($"array_compact(array({string.Join(", ", IdNames(options).Select(name => Token + name))}))").As(Tokens), Col(Count))
            .OrderBy(Col(Count).Desc(), Col(Tokens).Asc())
            .Limit(most);
    }

    private static IEnumerable<string> IdNames(GramOptions options) => Enumerable.Range(0, options.Size).Select(GramCountColumns.Id);

    private static IEnumerable<RecordBatch> CountGrams(IEnumerable<RecordBatch> batches, GramOptions options, long seed) =>
        new GramCountColumns(options, seed).CountGrams(batches);
}

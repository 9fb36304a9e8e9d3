using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.SkipGrams;

/// <summary>The most frequent grams of many tweets, exactly and in bounded memory: a plan over DataFrames, nothing is run here.</summary>
internal static class SkipGramSteps
{
    /// <summary>Column of the result: the group.</summary>
    public const string Group = GramCountColumns.Group;

    /// <summary>Column of the result: the gram as its <see cref="GramKey"/>.</summary>
    public const string Gram = GramCountColumns.Gram;

    /// <summary>Column of the result: how often the gram occurs in the group; of ordered combinations, in how many of its tweets.</summary>
    public const string Count = GramCountColumns.Count;

    /// <summary>Column of the result: the gram's place in its group, from 1.</summary>
    public const string Place = "place";

    private static readonly StructType Counted = new([new StructField(Group, new IntegerType()), new StructField(Gram, new BinaryType()), new StructField(Count, new LongType())]);

    /// <summary>The most frequent grams of each group, in no order, with their places: highest count first, then by their tokens in the order of code points.</summary>
    /// <remarks>
    /// Each partition counts on its own and hands out parts, which Spark adds up. Places are asked for by a number alone, as Spark then keeps no more grams of a group than that in
    /// each task before it brings those of a group together.
    /// </remarks>
    /// <param name="tweets">Tweets: their group, a 32-bit integer, and their lists of tokens. A null group counts nothing.</param>
    /// <param name="options">Which grams.</param>
    /// <param name="most">How many grams of each group.</param>
    /// <param name="least">How often a gram occurs, at least. Nine of ten occur once, so that with 2 little is left to be put in order.</param>
    public static DataFrame Top(DataFrame tweets, GramOptions options, int most, long least = 1) => tweets
        .MapInArrow(batches => CountGrams(batches, options), Counted)
        .GroupBy(Col(Group), Col(Gram))
        .Agg(Sum(Col(Count)).As(Count))
        .Filter(Col(Count).Geq(least))
        .WithColumn(Place, RowNumber().Over(Microsoft.Spark.Sql.Expressions.Window.PartitionBy(Col(Group)).OrderBy(Col(Count).Desc(), Col(Gram).Asc())))
        .Filter(Col(Place).Leq(most))
        .Select(Group, Gram, Count, Place);

    private static IEnumerable<RecordBatch> CountGrams(IEnumerable<RecordBatch> batches, GramOptions options) => new GramCountColumns(options).CountGrams(batches);
}

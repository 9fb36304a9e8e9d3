using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Wordcount;

/// <summary>The count of words: a plan over DataFrames, nothing is run here.</summary>
internal static class WordcountSteps
{
    // Of the ranks up to this one all are taken, as a step of one is more there than the 200th part of a factor of e.
    private const int RanksPerE = 200;

    /// <summary>Each distinct token with how often it occurs and in how many tweets, most frequent first, then by code point.</summary>
    /// <remarks>
    /// Each task counts on its own and hands out words with their counts, thousands instead of millions of tokens, for Spark to add up. The words of a
    /// vocabulary are few, so one task sorts them into one file. A null in a list is a word of its own, the null, as it would be after <c>explode</c>.
    /// </remarks>
    /// <param name="operations">A table of nothing but the tokens.</param>
    public static DataFrame Build(DataFrame operations) => Sorted(operations
        .MapInArrow(CountWords, WordcountTable.Schema)
        .GroupBy(Col(WordcountTable.Word))
        .Agg(Sum(Col(WordcountTable.Count)).As(WordcountTable.Count), Sum(Col(WordcountTable.Tweets)).As(WordcountTable.Tweets)));

    /// <summary>Words in the order of the table: highest count first, then by code point, in one file.</summary>
    /// <param name="words">Words with their counts.</param>
    public static DataFrame Sorted(DataFrame words) =>
        words.Repartition(1).SortWithinPartitions(Col(WordcountTable.Count).Desc(), Col(WordcountTable.Word).Asc());

    /// <summary>One row of what the tweets hold, for when the files' footers do not say: a narrow pass, nothing is shuffled.</summary>
    /// <param name="operations">A table with the tokens.</param>
    public static DataFrame Count(DataFrame operations)
    {
        // The size of a null list is -1 or null, as Spark is set.
        var size = When(Col(OperationsTable.Tokens).IsNull(), Lit(0)).Otherwise(Size(Col(OperationsTable.Tokens)));
        return operations.Agg(
            Sum(When(size.EqualTo(0), Lit(1L)).Otherwise(Lit(0L))).As(WordcountCounts.WithoutColumn),
            Sum(size).As(WordcountCounts.TokensColumn));
    }

    /// <summary>One row of what a written table of words says.</summary>
    /// <param name="words">The table.</param>
    public static DataFrame CountAgain(DataFrame words) => words.Agg(
        Functions.Count(Lit(1)).As(WordcountCounts.WordsColumn),
        Sum(Col(WordcountTable.Count)).As(WordcountCounts.CountedColumn),
        Sum(When(Col(WordcountTable.Word).IsNull(), Col(WordcountTable.Count)).Otherwise(Lit(0L))).As(WordcountCounts.CountedNullsColumn));

    /// <summary>
    /// Some rows of a written table of words with their ranks, best first: as many of the first as wanted, and of all others fewer and fewer, some 460 for each
    /// power of ten, which on an axis of logarithms are as dense as points can be told apart. So few come, whatever the table's size.
    /// </summary>
    /// <param name="words">The table: one file, in its order.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="first">How many of the first rows are wanted.</param>
    public static DataFrame Ranks(DataFrame words, long rows, int first) => words
        .Select(Expr("_metadata.row_index + 1").As(WordRank.RankColumn), Col(WordcountTable.Word), Col(WordcountTable.Count), Col(WordcountTable.Tweets))
        .Filter(FormattableString.Invariant(
            $"{WordRank.RankColumn} IN (1, {rows}) OR {WordRank.RankColumn} <= {first} OR floor({RanksPerE} * ln({WordRank.RankColumn})) > floor({RanksPerE} * ln({WordRank.RankColumn} - 1))"))
        .OrderBy(Col(WordRank.RankColumn).Asc());

    private static IEnumerable<RecordBatch> CountWords(IEnumerable<RecordBatch> batches) => new WordCountColumns().CountWords(batches);
}

using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Wordcount;

/// <summary>The count of words in Spark's own terms, without a function: what partial counts are held to.</summary>
internal static class PlainWordcount
{
    /// <summary>The words and their counts alone: <c>explode</c>, then <c>groupBy</c>.</summary>
    public static DataFrame Counts(DataFrame operations) => WordcountSteps.Sorted(operations
        .Select(Explode(Col(OperationsTable.Tokens)).As(WordcountTable.Word))
        .GroupBy(Col(WordcountTable.Word))
        .Agg(Count(Lit(1)).As(WordcountTable.Count)));

    /// <summary>The whole table in one scan: a word counts for its tweet where it comes first.</summary>
    public static DataFrame FirstOccurrences(DataFrame operations) => WordcountSteps.Sorted(operations
        .SelectExpr(OperationsTable.Tokens, $"posexplode({OperationsTable.Tokens}) AS (place, {WordcountTable.Word})")
        .SelectExpr(WordcountTable.Word, $"IF(array_position({OperationsTable.Tokens}, {WordcountTable.Word}) = place + 1, 1L, 0L) AS {WordcountTable.Tweets}")
        .GroupBy(Col(WordcountTable.Word))
        .Agg(Count(Lit(1)).As(WordcountTable.Count), Sum(Col(WordcountTable.Tweets)).As(WordcountTable.Tweets)));

    /// <summary>The whole table in two scans: the words once more, each once a tweet, for the column of tweets.</summary>
    public static DataFrame CountsAndTweets(DataFrame operations)
    {
        var tokens = Col(OperationsTable.Tokens);
        var occurrences = operations.Select(Explode(tokens).As(WordcountTable.Word), Lit(1L).As(WordcountTable.Count), Lit(0L).As(WordcountTable.Tweets));
        var tweets = operations.Select(Explode(ArrayDistinct(tokens)).As(WordcountTable.Word), Lit(0L).As(WordcountTable.Count), Lit(1L).As(WordcountTable.Tweets));
        return WordcountSteps.Sorted(occurrences
            .Union(tweets)
            .GroupBy(Col(WordcountTable.Word))
            .Agg(Sum(Col(WordcountTable.Count)).As(WordcountTable.Count), Sum(Col(WordcountTable.Tweets)).As(WordcountTable.Tweets)));
    }
}

using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>The words of top tweets: a plan over DataFrames, nothing is run here.</summary>
internal static class KeywordSteps
{
    private const string Word = "word";
    private const string Occurrences = "occurrences";

    /// <summary>For each class and word: in how many tweets it occurs once, twice, and so on; as columns class, word, occurrences, tweets.</summary>
    /// <param name="top">The top tweets of all classes.</param>
    public static DataFrame TopCounts(DataFrame top) => top
        .Select(Col(RankingReader.ClassNumber), Col(RankedTable.TweetId), Explode(Col(OperationsTable.Tokens)).As(Word))
        .Filter(Col(Word).IsNotNull())
        .GroupBy(RankingReader.ClassNumber, Word, RankedTable.TweetId)
        .Agg(Count(Lit(1)).As(Occurrences))
        .GroupBy(RankingReader.ClassNumber, Word, Occurrences)
        .Agg(Count(Lit(1)).As("tweets"));
}

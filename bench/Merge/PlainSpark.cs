using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Merge;

/// <summary>What one writes who has Spark and no job of ours: join, order, write.</summary>
internal static class PlainSpark
{
    /// <summary>Ranks the scores of a class.</summary>
    public static void Rank(SparkSession spark, MergeData data, string className, string table)
    {
        var tweets = spark.Read().Parquet(SparkPath.ToRead(data.Operations)).Select(OperationsTable.TweetId);
        spark.Read().Parquet(SparkPath.ToRead(data.Scores(className)))
            .Join(tweets, [ScoreTable.TweetId], "inner")
            .OrderBy(Col(ScoreTable.Score).Desc(), Col(ScoreTable.TweetId).Asc())
            .Write().Parquet(SparkPath.ToWrite(table));
    }
}

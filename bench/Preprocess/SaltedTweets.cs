using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Preprocess;

/// <summary>As many tweets as wanted out of those that are there: copies under new ids, each with letters of its own at the end of its hashtags, so that caches of hashtags do not flatter.</summary>
internal static class SaltedTweets
{
    // As in the random set: 92 million tweets in 825 chunks.
    private const long ChunkRows = 110_000;
    private const string Copy = "copy";

    /// <summary>Writes the chunks.</summary>
    public static void Write(SparkSession spark, long tweets, string chunks)
    {
        var source = spark.Read().Parquet(SparkPath.ToRead(Directory.Exists(Data.RandomChunks) ? Data.RandomChunks : Data.SampleTweets)).Select(TweetTable.TweetId, TweetTable.Text);
        var copies = (tweets + source.Count() - 1) / source.Count();
        source.CrossJoin(spark.Range(copies).ToDF(Copy))
            .Limit((int)tweets)
            .Select(
                Expr($"concat({TweetTable.TweetId}, lpad(string({Copy}), 4, '0'))").As(TweetTable.TweetId),
                Expr($"regexp_replace({TweetTable.Text}, '#([A-Za-z]+)', concat('#$1', char(97 + {Copy} % 26), char(97 + {Copy} div 26 % 26)))").As(TweetTable.Text))
            .Repartition((int)Math.Max(2, tweets / ChunkRows))
            .Write().Parquet(SparkPath.ToWrite(chunks));
    }
}

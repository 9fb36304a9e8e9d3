using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Wordcount;

/// <summary>The tokens of as many tweets as wanted: those of the tweets that are there, again and again, in chunks as preprocess writes them.</summary>
internal static class TokenLists
{
    // As in the random set: 92 million tweets in 825 chunks.
    private const long ChunkRows = 110_000;

    /// <summary>Writes the lists.</summary>
    public static void Write(SparkSession spark, long tweets, string folder)
    {
        var vocabulary = spark.AddFile(Data.Vocabulary);
        var tokens = Udf<string?, string[]?>(text => TextFunctions.BertTokens(text, SparkFiles.Get(vocabulary)));
        var once = Path.Combine(folder, "once");
        spark.Read().Parquet(SparkPath.ToRead(Directory.Exists(Data.RandomChunks) ? Data.RandomChunks : Data.SampleTweets))
            .Select(tokens(Col(TweetTable.Text)).As(OperationsTable.Tokens))
            .Write().Parquet(SparkPath.ToWrite(once));
        var source = spark.Read().Parquet(SparkPath.ToRead(once));
        source.CrossJoin(spark.Range((tweets + source.Count() - 1) / source.Count()))
            .Limit((int)tweets)
            .Select(OperationsTable.Tokens)
            .Repartition((int)Math.Max(2, tweets / ChunkRows))
            .Write().Parquet(SparkPath.ToWrite(Lists(folder)));
    }

    /// <summary>Where the lists are.</summary>
    public static string Lists(string folder) => Path.Combine(folder, "lists");
}

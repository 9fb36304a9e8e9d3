using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Samples;

/// <summary>The program of docs/text-functions.md.</summary>
internal static class TextFunctionProgram
{
    public static void Run(SparkSession spark, string statistics, string vocabulary, TextWriter output)
    {
        // <sample>
        var tweets = spark.Sql("SELECT * FROM VALUES ('1', '#newjob! :)'), ('2', 'So I got fired') AS t(tweet_id, text)");

        // Files that travel with the session: the counts of words compiled to one file, and the vocabulary.
        var counts = spark.AddFile(WordStatistics.Compile(statistics));
        var words = spark.AddFile(vocabulary);
        var social = Udf<string?, string[]?>(text => TextFunctions.SocialTokens(text, SparkFiles.Get(counts)));
        foreach (var (id, tokens) in tweets.Select(Col("tweet_id"), social(Col("text")).As("tokens")).Collect<(string, string[])>())
            output.WriteLine($"{id}: {string.Join(' ', tokens)}");

        // The same in SQL.
        spark.Udf().Register<string?, string[]?>("bert_tokens", text => TextFunctions.BertTokens(text, SparkFiles.Get(words)));
        output.WriteLine(string.Join(' ', spark.Sql("SELECT bert_tokens('I got fired')").Collect<string[]>().Single()));

        // A path that every node sees needs no file to travel; and without Spark it is a plain method.
        var segment = TextFunctions.SegmentHashtag(statistics);
        output.WriteLine(string.Join(' ', segment("#newjob")!));
        // </sample>
    }
}

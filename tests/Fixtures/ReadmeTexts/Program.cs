using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

// Plain methods, without Spark. The files are loaded once a process, whatever the number of threads.
const string Text = "Sooo happy: my #JobSearch is OVER!!! can't wait :) https://t.co/x";
Console.WriteLine(string.Join(' ', TextFunctions.BertTokens(Text, "vocab/vocab.txt")!));
Console.WriteLine(string.Join(' ', TextFunctions.SocialTokens(Text, "stats/twitter")!));
Console.WriteLine(string.Join(' ', TextFunctions.SegmentHashtag("#nowhiring", "stats/twitter")!));
Console.WriteLine(string.Join(", ", TextFunctions.SkipGrams(["I", "lost", "my", "job"], n: 2, k: 1)!.Select(gram => string.Join(' ', gram))));

// On Spark: the statistics travel as one compiled file, the options as data.
using var spark = SparkSession.Builder().AppName("text operations").Master("local[*]").GetOrCreate();
var statistics = spark.AddFile(WordStatistics.Compile("stats/twitter"));
var options = new SocialOptions { Annotate = SocialAnnotations.Hashtag, Emoticons = false };
var social = Udf<string?, string[]?>(text => TextFunctions.SocialTokens(text, SparkFiles.Get(statistics), options));
var tweets = spark.Sql($"SELECT * FROM VALUES ('1', \"{Text}\"), ('2', NULL) AS t(tweet_id, text)");
tweets.Select(Col("tweet_id"), ArrayJoin(social(Col("text")), " ").As("tokens")).Show(20, truncate: 0);

// In SQL: with a path that every node sees, nothing travels.
spark.Udf().Register("bert_tokens", TextFunctions.BertTokens(Path.GetFullPath("vocab/vocab.txt")));
spark.Udf().Register("skip_grams", TextFunctions.SkipGrams(n: 4, k: 2));
tweets.CreateOrReplaceTempView("tweets");
spark.Sql("SELECT tweet_id, size(skip_grams(bert_tokens(text))) AS grams FROM tweets WHERE text IS NOT NULL").Show();

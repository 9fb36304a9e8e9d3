using Apache.Arrow;
using LaborSpark.Arrow;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

using var spark = SparkSession.Builder().AppName("my program").Master("local[*]").GetOrCreate();
var tweets = spark.Sql("SELECT * FROM VALUES ('1', 'I lost my job'), ('2', 'hired!'), ('3', NULL) AS t(tweet_id, text)");

// A function on plain values. What it captures (here a number) travels with it as data.
var longest = 4;
var cut = Udf<string?, string?>(text => text?.Length > longest ? text[..longest] + "…" : text);
tweets.Select(Col("tweet_id"), cut(Col("text")).As("text")).Show();

// The same for SQL.
spark.Udf().Register<string?, int?>("words", text => text?.Split(' ').Length);
tweets.CreateOrReplaceTempView("tweets");
foreach (var row in spark.Sql("SELECT tweet_id, words(text) AS words FROM tweets WHERE words(text) > 1").Collect())
    Console.WriteLine($"{row.GetAs<string>("tweet_id")}: {row.GetAs<int>("words")} words");

// A function on whole record batches, for speed: columns that pass through are not copied, new ones are built from UTF-8.
var schema = new StructType([new StructField("tweet_id", new StringType()), new StructField("letters", new ArrayType(new StringType()))]);
foreach (var (id, letters) in tweets.Filter("text IS NOT NULL").MapInArrow(Letters, schema).Collect<(string, string[])>())
    Console.WriteLine($"{id}: {string.Join(' ', letters)}");

static IEnumerable<RecordBatch> Letters(IEnumerable<RecordBatch> batches)
{
    var lists = new Utf8ListColumnBuilder();
    foreach (var batch in batches)
    {
        lists.Clear();
        var texts = (StringArray)batch.Column("text");
        for (var row = 0; row < texts.Length; row++)
        {
            foreach (var letter in texts.GetBytes(row))
                lists.AppendItem([letter]);
            lists.EndList();
        }
        var columns = new Schema([batch.Schema.GetFieldByName("tweet_id"), new Field("letters", Utf8ListColumnBuilder.Type, true)], null);
        yield return new RecordBatch(columns, [batch.Column("tweet_id"), lists.Build()], batch.Length);
    }
}

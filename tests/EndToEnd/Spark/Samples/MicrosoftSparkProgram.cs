#nullable disable
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace LaborSpark.EndToEnd.Tests.Samples;

/// <summary>A program as it is written for Microsoft.Spark: nothing in it knows that it runs on another library.</summary>
public static class MicrosoftSparkProgram
{
    public static string[] Run(SparkSession spark, string folder)
    {
        var output = new List<string>();

        var inputSchema = new StructType(new List<StructField>
        {
            new StructField("age", new IntegerType()),
            new StructField("name", new StringType(), false),
            new StructField("joined", new DateType()),
        });
        DataFrame df = spark.CreateDataFrame(
            new List<GenericRow>
            {
                new GenericRow(new object[] { 20, "Michael", new Date(2019, 1, 1) }),
                new GenericRow(new object[] { 31, "Andy", new Date(2020, 6, 1) }),
                new GenericRow(new object[] { 19, "Justin", null }),
                new GenericRow(new object[] { null, "Zoé", new Date(2020, 6, 2) }),
            },
            inputSchema);

        df.PrintSchema();
        df.Show();
        df.Select(df["name"], df["age"] + 1).Show(2, 10, true);
        df.Explain(true);
        output.Add(df.Schema().SimpleString);

        string path = Path.Combine(folder, "people.json");
        df.Write().Mode(SaveMode.Overwrite).Json(path);
        DataFrame people = spark.Read().Schema("age INT, name STRING, joined DATE").Json(path);
        people.CreateOrReplaceTempView("people");

        foreach (Row row in spark.Sql("SELECT name, age FROM people WHERE age BETWEEN 13 AND 20 ORDER BY name").Collect())
        {
            output.Add($"{row.Get("name")} {row.GetAs<int>("age")}");
        }

        Func<Column, Column> addition = Udf<int?, string>(age => age.HasValue ? "age " + age : "none");
        Func<Column, Column, Column> joinText = Udf<string, string, string>((left, right) => left + "/" + right);
        Row described = people
            .Where(Col("name") == "Zoé")
            .Select(joinText(Col("name"), addition(Col("age"))).Alias("text"))
            .First();
        output.Add((string)described[0]);

        spark.Udf().Register<string, int>("text_length", text => text.Length);
        output.Add(spark.Sql("SELECT sum(text_length(name)) AS total FROM people").Head().GetAs<long>("total").ToString());

        WindowSpec window = Window.PartitionBy(Year(Col("joined"))).OrderBy(Col("age").Desc());
        DataFrame ranked = people.Na().Drop(new[] { "joined" })
            .WithColumn("rank", RowNumber().Over(window))
            .Filter(Col("rank") == 1 & !Col("name").StartsWith("M"))
            .OrderBy("name");
        output.AddRange(ranked.Select("name").Collect().Select(row => row.GetAs<string>(0)));

        DataFrame counts = people
            .GroupBy(When(Col("age") > 19, "old").Otherwise("young").As("kind"))
            .Agg(Functions.Count(Lit(1)).Alias("n"), Round(Avg("age"), 1).Alias("mean"))
            .OrderBy(Desc("n"));
        foreach (Row row in counts.ToLocalIterator())
        {
            output.Add($"{row.GetAs<string>("kind")}:{row.GetAs<long>("n")}:{row.Get("mean")}");
        }

        DataFrame words = spark.CreateDataFrame(new[] { "to be or not to be" })
            .Select(Explode(Split(Col("_1"), " ")).Alias("word"))
            .GroupBy("word")
            .Count()
            .OrderBy(Col("count").Desc(), Col("word"));
        output.Add(string.Join(",", words.Take(2).Select(row => $"{row[0]}={row[1]}")));

        DataFrame joined = people.As("l").Join(people.As("r"), Col("l.name").EqualTo(Col("r.name")), "inner");
        output.Add(joined.Count().ToString());
        output.Add(spark.Conf().Get("spark.sql.shuffle.partitions", "0"));
        output.Add(new SparkConf().Set("a", "b").Get("a", null));
        return output.ToArray();
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql;

namespace LaborSpark.Bench.Spark;

/// <summary>CPU seconds of JVM and worker for a million tweets, each case beside the same scan without a function, in one run.</summary>
internal static class SparkBench
{
    private const long Rows = 1_000_000;
    private const int Repetitions = 3;

    public static void Run(int cores, string sample, TextWriter output)
    {
        var start = Stopwatch.StartNew();
        using var spark = SparkSession.Builder().AppName("bench").Master($"local[{cores}]")
            .Config("spark.driver.memory", "3g").Config("spark.sql.shuffle.partitions", cores).GetOrCreate();
        var chunk = Path.Combine(Path.GetTempPath(), $"laborspark-bench-{Environment.ProcessId}");
        try
        {
            spark.Range(1).Select(Functions.Udf<long, string>(value => value.ToString(CultureInfo.InvariantCulture))(Functions.Col("id"))).Collect().Count();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"local[{cores}]: session and first result of a C# function {start.Elapsed.TotalSeconds:F1} s after the start"));
            MakeTweets(spark, sample, chunk, cores);
            Measure(spark.Read().Parquet(chunk), cores, output);
        }
        finally
        {
            if (Directory.Exists(chunk))
                Directory.Delete(chunk, recursive: true);
        }
    }

    private static void MakeTweets(SparkSession spark, string sample, string chunk, int cores)
    {
        var tweets = spark.Read().Parquet(sample);
        var copies = (Rows + tweets.Count() - 1) / tweets.Count();
        tweets.CrossJoin(spark.Range(copies))
            .Select(Functions.Concat(Functions.Col("tweet_id"), Functions.Col("id").Cast("string")).As("tweet_id"), Functions.Col("text"))
            .Limit((int)Rows).Repartition(4 * cores).Write().Parquet(chunk);
    }

    private static void Measure(DataFrame tweets, int cores, TextWriter output)
    {
        output.WriteLine("| case | wall s | JVM CPU s | worker CPU s | worker us/row | JVM, of the scan's |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        double? baseline = null;
        foreach (var (name, plan) in SparkCases.All)
        {
            Write(plan(tweets)); // Warms the JIT of both sides.
            var best = Enumerable.Range(0, Repetitions).Select(_ => Once(plan(tweets))).MinBy(run => run.Jvm + run.Worker);
            baseline ??= best.Jvm;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name}, {cores} core(s) | {best.Wall:F2} | {best.Jvm:F2} | {best.Worker:F2} | {best.Worker / Rows * 1e6:F3} | {best.Jvm / baseline:F2} x |"));
        }
    }

    private static (double Wall, double Jvm, double Worker) Once(DataFrame result)
    {
        var (jvm, worker, clock) = (ProcessCpu.Seconds(ProcessKind.Jvm), ProcessCpu.Seconds(ProcessKind.Worker), Stopwatch.StartNew());
        Write(result);
        return (clock.Elapsed.TotalSeconds, ProcessCpu.Seconds(ProcessKind.Jvm) - jvm, ProcessCpu.Seconds(ProcessKind.Worker) - worker);
    }

    private static void Write(DataFrame result) => result.Write().Format("noop").Mode("overwrite").Save();
}

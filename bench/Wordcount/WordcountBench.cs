using System.Diagnostics;
using System.Globalization;
using CommandLine;
using LaborSpark.Bench.Spark;
using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;
using Microsoft.Spark.Sql;

namespace LaborSpark.Bench.Wordcount;

/// <summary>The words of many tweets, from parquet to the sorted table: partial counts in C# beside <c>explode</c> and <c>groupBy</c>, in one session.</summary>
internal static class WordcountBench
{
    /// <summary>Measures and prints.</summary>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<WordcountBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(WordcountBenchOptions options, TextWriter output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder ?? Path.GetTempPath(), $"laborspark-bench-{Environment.ProcessId}")).FullName;
        try
        {
            using var spark = SparkSession.Builder().AppName("bench wordcount").Master($"local[{options.Cores}]")
                .Config("spark.driver.memory", "2g")
                .Config("spark.sql.parquet.compression.codec", "zstd")
                .GetOrCreate();
            TokenLists.Write(spark, options.Tweets, folder);
            Measure(spark, options, folder, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(SparkSession spark, WordcountBenchOptions options, string folder, TextWriter output)
    {
        (string Name, Func<DataFrame, DataFrame> Build)[] cases =
        [
            ("explode, groupBy: word, count", PlainWordcount.Counts),
            ("explode, groupBy: word, count, tweets, the words of a tweet exploded twice", PlainWordcount.CountsAndTweets),
            ("explode, groupBy: word, count, tweets, first occurrences (baseline)", PlainWordcount.FirstOccurrences),
            ("partial counts in C#, groupBy: word, count, tweets", WordcountSteps.Build),
        ];
        const int Baseline = 2;
        var best = new Cost[cases.Length];
        for (var round = 0; round < options.Rounds; round++)
        {
            for (var index = 0; index < cases.Length; index++)
            {
                var cost = CostOf(() => Write(spark, cases[index].Build, folder));
                best[index] = round == 0 || cost.Cpu < best[index].Cpu ? cost : best[index];
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Tweets:N0} tweets on {options.Cores} cores, best of {options.Rounds} rounds:"));
        output.WriteLine("| case | wall s | JVM CPU s | worker CPU s | CPU s | x baseline, CPU | x baseline, wall |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, cost) in cases.Zip(best, (one, cost) => (one.Name, cost)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {cost.Wall:F1} | {cost.Jvm:F1} | {cost.Worker:F1} | {cost.Cpu:F1} | {cost.Cpu / best[Baseline].Cpu:F2} | {cost.Wall / best[Baseline].Wall:F2} |"));
        }
    }

    private static void Write(SparkSession spark, Func<DataFrame, DataFrame> build, string folder)
    {
        var words = Path.Combine(folder, "words");
        build(spark.Read().Parquet(SparkPath.ToRead(TokenLists.Lists(folder))).Select(OperationsTable.Tokens)).Write().Parquet(SparkPath.ToWrite(words));
        Directory.Delete(words, recursive: true);
    }

    private static Cost CostOf(Action run)
    {
        var (jvm, worker, clock) = (ProcessCpu.Seconds(ProcessKind.Jvm), ProcessCpu.Seconds(ProcessKind.Worker), Stopwatch.StartNew());
        run();
        return new Cost(clock.Elapsed.TotalSeconds, ProcessCpu.Seconds(ProcessKind.Jvm) - jvm, ProcessCpu.Seconds(ProcessKind.Worker) - worker);
    }

    private readonly record struct Cost(double Wall, double Jvm, double Worker)
    {
        public double Cpu => Jvm + Worker;
    }
}

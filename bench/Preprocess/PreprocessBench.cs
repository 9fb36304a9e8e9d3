using System.Diagnostics;
using System.Globalization;
using CommandLine;
using LaborSpark.Bench.Spark;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Bench.Preprocess;

/// <summary>The job preprocess itself, from parquet to zstd parquet with all columns, beside the same scan and write with no function, in one session and pinned to so many cores.</summary>
internal static class PreprocessBench
{
    /// <summary>Measures and prints.</summary>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<PreprocessBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(PreprocessBenchOptions options, TextWriter output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder ?? Path.GetTempPath(), $"laborspark-bench-{Environment.ProcessId}")).FullName;
        try
        {
            AllocatedBytes.Print(output);
            var chunks = Path.Combine(folder, "chunks");
            using (var spark = Session(Environment.ProcessorCount))
                SaltedTweets.Write(spark, options.Tweets, chunks);
            output.WriteLine("| cores | case | wall s | tweets/s | JVM CPU s | worker CPU s | tweets per CPU s | worker RSS MB, most (of each third) |");
            output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
            foreach (var cores in options.Cores)
                Measure(cores, options.Tweets, folder, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(int cores, long tweets, string folder, TextWriter output)
    {
        Pin(cores);
        using var spark = Session(cores);
        var chunks = Path.Combine(folder, "chunks");
        Report("scan and write, no function (baseline)", () => Copy(spark, chunks, folder));

        var options = new PreprocessOptions { Input = chunks, Vocab = Data.Vocabulary, Stats = Data.Statistics, Output = Path.Combine(folder, $"operations-{cores}") };
        using (var job = PreprocessJob.Open(options))
            Report("preprocess, all columns", () => job.Run(JobSession.Over(spark, new SilentProgress(), TimeProvider.System)));
        // What the finished table costs Spark alone: below this no function can bring the job.
        Report("scan and write of all columns, no function", () => Copy(spark, options.OutputPath, folder));
        Directory.Delete(options.OutputPath, recursive: true);

        void Report(string name, Action run)
        {
            using var memory = new ProcessMemory(ProcessKind.Worker);
            var (jvm, worker, clock) = (ProcessCpu.Seconds(ProcessKind.Jvm), ProcessCpu.Seconds(ProcessKind.Worker), Stopwatch.StartNew());
            run();
            var wall = clock.Elapsed.TotalSeconds;
            (jvm, worker) = (ProcessCpu.Seconds(ProcessKind.Jvm) - jvm, ProcessCpu.Seconds(ProcessKind.Worker) - worker);
            var thirds = string.Join(", ", memory.MostOfEachThird(ProcessKind.Worker).Select(m => m.ToString("F0", CultureInfo.InvariantCulture)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {cores} | {name} | {wall:F1} | {tweets / wall:N0} | {jvm:F1} | {worker:F1} | {tweets / (jvm + worker):N0} | {memory.Most(ProcessKind.Worker):F0} ({thirds}) |"));
        }
    }

    private static void Copy(SparkSession spark, string table, string folder)
    {
        var copy = Path.Combine(folder, "copy");
        spark.Read().Parquet(SparkPath.ToRead(table)).Write().Parquet(SparkPath.ToWrite(copy));
        Directory.Delete(copy, recursive: true);
    }

    // What is started after it, Spark and through it the worker, stays on the same cores.
    private static void Pin(int cores)
    {
        using var process = Process.GetCurrentProcess();
        if (OperatingSystem.IsLinux())
            process.ProcessorAffinity = (nint)((1L << cores) - 1);
    }

    private static SparkSession Session(int cores) => SparkSession.Builder().AppName("bench preprocess").Master($"local[{cores}]")
        .Config("spark.driver.memory", "2g")
        .Config("spark.sql.parquet.compression.codec", "zstd")
        .Config("spark.sql.shuffle.partitions", 4 * cores)
        .GetOrCreate();
}

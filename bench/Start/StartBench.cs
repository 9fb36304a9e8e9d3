using System.Globalization;
using CommandLine;
using LaborSpark.Jobs.Demo;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Bench.Start;

/// <summary>What the start of Spark costs a small job and a new program: quick start and class archive off and on, and PySpark beside them, in turns.</summary>
internal static class StartBench
{
    private const string Off = "false";
    private const string On = "true";

    /// <summary>Measures and prints.</summary>
    public static int Run(IEnumerable<string> arguments, TextWriter output) =>
        Parser.Default.ParseArguments<StartBenchOptions>(arguments).MapResult(options => Run(options, output), _ => 2);

    private static int Run(StartBenchOptions options, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("laborspark-bench-").FullName;
        try
        {
            new DemoData(Path.GetDirectoryName(Data.SampleTweets)!, folder, seed: 1).Make(null, (_, _) => { });
            StartCase[] cases = [.. Cases(folder, $"local[{options.Cores}]")];

            // The first start with an archive makes it.
            foreach (var what in cases)
                StartCost.Of(what);
            var costs = cases.ToDictionary(what => what, _ => new List<StartCost>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var what in cases)
                    costs[what].Add(StartCost.Of(what));
            }

            Print(options, costs, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<StartCase> Cases(string folder, string master)
    {
        (string Name, string Quick, string Archive)[] ways =
            [("neither (baseline)", Off, Off), ("quick start", On, Off), ("class archive", Off, On), ("both", On, On)];
        foreach (var (name, quick, archive) in ways)
        {
            yield return new StartCase($"preprocess of the sample, {name}", Path.Combine(AppContext.BaseDirectory, "laborspark"),
            [
                "preprocess", "--data-root", folder, "--overwrite", "--quiet", "--master", master,
                "--conf", "spark.laborspark.quickStart=" + quick, "--conf", "spark.laborspark.classArchive=" + archive,
            ]);
        }

        foreach (var (name, quick, archive) in ways)
        {
            yield return new StartCase($"first C# function, {name}", Environment.ProcessPath!,
                [FirstFunction.Verb, master, "spark.laborspark.quickStart=" + quick, "spark.laborspark.classArchive=" + archive], FirstFunction.Result);
        }

        var spark = new SparkLocator().Locate(SparkSearch.FromEnvironment()).Home;
        yield return new StartCase("first Python function, PySpark", "python3", ["-c", FirstFunction.Python, master], FirstFunction.Result)
        {
            Variables = new Dictionary<string, string>
            {
                ["SPARK_HOME"] = spark,
                ["JAVA_HOME"] = JavaLocator.Locate().Home,
                ["PYTHONPATH"] = string.Join(':', Directory.GetFiles(Path.Combine(spark, "python", "lib"), "*.zip")),
                ["PYSPARK_PYTHON"] = "python3",
            },
        };
    }

    private static void Print(StartBenchOptions options, Dictionary<StartCase, List<StartCost>> costs, TextWriter output)
    {
        output.WriteLine($"medians of {options.Rounds} runs in turns on {options.Cores} cores; load of the host over the last minutes: {File.ReadAllText("/proc/loadavg").Trim()}");
        output.WriteLine("| program | first result s | wall s | CPU s |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var (what, runs) in costs)
        {
            var first = what.FirstResult is null ? "" : Median(runs.Select(run => run.FirstResult!.Value)).ToString("F1", CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what.Name} | {first} | {Median(runs.Select(run => run.Wall)):F1} | {Median(runs.Select(run => run.Cpu)):F1} |"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

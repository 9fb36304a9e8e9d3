using System.Globalization;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Demo;

/// <summary>The demo: makes a data folder and runs the three jobs on it in one Spark session.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="sample">The folder of the shipped sample.</param>
internal sealed class DemoRun(DemoOptions options, string sample)
{
    // The compiler's first tier starts seconds faster and pays off as long as a job runs for less than a minute.
    private const long QuickStartTweets = 100_000;
    private const int HeadRows = 5;
    private const int HeadText = 60;
    private const string HeadClass = "lost_job_1mo";

    private string Root => options.OutputPath;

    /// <summary>Makes the data if it is not there, runs the jobs and prints what they did.</summary>
    public void Run(TextWriter output, TimeProvider clock)
    {
        using var folder = DemoFolder.Open(Root);
        var (results, head) = ProgressDisplay.Show(options.Quiet, clock, progress =>
        {
            progress.Begin("demo: make the data");
            var recipe = string.Create(CultureInfo.InvariantCulture, $"tweets={options.Tweets?.ToString(CultureInfo.InvariantCulture) ?? "sample"} seed={options.Seed}");
            folder.Fill(recipe, () => new DemoData(sample, Root, options.Seed).Make(options.Tweets, progress.Advance));
            using var session = JobSession.Start(WithDefaults(options), "laborspark demo", progress, clock);
            return (Jobs().Select(open => RunOne(open, session)).ToList(), Head(session));
        });
        if (!options.Quiet)
            Print(ResultTables.On(output), results, head);
    }

    // Opened one by one: each reads what the one before has published.
    private IEnumerable<Func<IJob>> Jobs() =>
    [
        () => PreprocessJob.Open(new PreprocessOptions { DataRoot = Root, Overwrite = true }),
        () => WordcountJob.Open(new WordcountOptions { DataRoot = Root, Overwrite = true }),
        () => MergeJob.Open(new MergeOptions { DataRoot = Root, InferenceFolder = DemoData.Inference, BaseRatesText = DemoClass.BaseRates, Overwrite = true }),
    ];

    private static JobResult RunOne(Func<IJob> open, JobSession session)
    {
        using var job = open();
        return job.Run(session);
    }

    private static DemoOptions WithDefaults(DemoOptions options)
    {
        var conf = new Dictionary<string, string>();
        if (options.Tweets is null or <= QuickStartTweets)
            conf["spark.laborspark.quickStart"] = "true";
        foreach (var (key, value) in options.Conf)
            conf[key] = value;
        return options with { ConfText = SettingPairs.Join(conf) };
    }

    private List<IReadOnlyList<string>> Head(JobSession session)
    {
        session.Progress.Begin("demo: head of a ranking");
        var target = MergeTargets.Of(new MergeOptions { DataRoot = Root, InferenceFolder = DemoData.Inference }, HeadClass).AllSorted;
        // The files in name order are the ranking, so its head is in the first.
        var first = ParquetFolder.Files(target)[0];
        return [.. session.Spark.Read().Parquet(SparkPath.ToRead(first))
            .Select(AllSortedTable.Columns[0], AllSortedTable.Columns[1], OperationsTable.Text)
            .Limit(HeadRows)
            .Collect()
            .Select((row, i) => new[]
            {
                (i + 1).ToString(CultureInfo.InvariantCulture), row.GetAs<string>(0),
                row.GetAs<double>(1).ToString("F6", CultureInfo.InvariantCulture), Cut(row.GetAs<string>(2)),
            })];
    }

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length <= HeadText ? line : line[..HeadText].TrimEnd('\ud83c', '\ud83d', '\ud83e') + "…";
    }

    private void Print(ResultTables tables, List<JobResult> results, List<IReadOnlyList<string>> head)
    {
        tables.Steps(results);
        tables.Rows($"The highest scores of class {HeadClass}:", ["rank", ScoreTable.TweetId, ScoreTable.Score, OperationsTable.Text], head);
        tables.Paths(results);
    }
}

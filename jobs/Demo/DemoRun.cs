using System.Globalization;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Tables;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Demo;

/// <summary>The demo: makes a data folder and runs the whole chain of jobs on it in one Spark session.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="sample">The folder of the shipped sample.</param>
/// <param name="stopWords">The shipped stop words.</param>
internal sealed class DemoRun(DemoOptions options, string sample, string stopWords)
{
    private const int HeadRows = 5;
    private const string HeadClass = "lost_job_1mo";

    private string Root => options.OutputPath;

    /// <summary>Makes the data if it is not there, runs the jobs and prints what they did.</summary>
    /// <param name="output">Where they are printed.</param>
    /// <param name="clock">The clock of manifests and durations.</param>
    /// <param name="published">Is told of each table that is in its place.</param>
    public void Run(TextWriter output, TimeProvider clock, PublishedPaths published)
    {
        using var folder = DemoFolder.Open(Root);
        Selection? selection = null;
        var results = ProgressDisplay.Show(options.Quiet, clock, progress =>
        {
            progress.Begin("demo: make the data");
            var recipe = string.Create(CultureInfo.InvariantCulture, $"tweets={options.Tweets?.ToString(CultureInfo.InvariantCulture) ?? "sample"} seed={options.Seed}");
            folder.Fill(recipe, () => new DemoData(sample, Root, options.Seed).Make(options.Tweets, progress.Advance));
            using var session = JobSession.Start(options, "laborspark demo", options.Tweets ?? 0, progress, clock, published);
            List<JobResult> merged = [.. Jobs().Select(open => RunOne(open, session))];
            using var select = SelectJob.Open(Select, stopWords);
            merged.Add(select.Run(session));
            selection = select.Selection;
            published.Complete();
            return merged;
        });
        if (!options.Quiet)
            ReportException.Printing(() => Print(ResultTables.On(output), results, selection!.Classes.Single(c => c.Class == HeadClass)));
    }

    private SelectOptions Select => new() { DataRoot = Root, InferenceFolder = DemoData.Inference, DataFolder = DemoData.LabelsFolder, TweetsExploit = 10, Overwrite = true };

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

    private static void Print(ResultTables tables, List<JobResult> results, ClassSelection head)
    {
        tables.Steps(results);
        var summary = results[^1].Shown[0];
        tables.Rows(summary.Title, summary.Columns, summary.Rows, summary.NumbersFrom);
        tables.Rows($"The first tweets to label of class {head.Class}, and why:", ["rank", ScoreTable.TweetId, ScoreTable.Score, "why", OperationsTable.Text], head.Tweets.Take(HeadRows).Select(Cells));
        tables.Paths(results);
    }

    private static IReadOnlyList<string> Cells(SelectedTweet tweet) =>
    [
        tweet.Rank.ToString(CultureInfo.InvariantCulture), tweet.TweetId, tweet.Score.ToString("F6", CultureInfo.InvariantCulture),
        string.Join("; ", tweet.Reasons.Select(r => string.Join(' ', new[] { r.Source, r.Keyword, r.SkipGram }.Where(part => part.Length > 0)))), Excerpt.Of(Excerpt.Visible(tweet.Text.ReplaceLineEndings(" ").Replace('\t', ' '))),
    ];
}

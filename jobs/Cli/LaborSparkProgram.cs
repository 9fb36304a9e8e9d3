using LaborSpark.Jobs.Compare;
using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Progress;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Setup;
using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Cli;

/// <summary>The program: reads the command line, runs a verb, and turns what happens into a text and an exit code.</summary>
internal static class LaborSparkProgram
{
    private static string ConfFolder => Path.Combine(AppContext.BaseDirectory, "conf");

    private static string StopWords => Path.Combine(ConfFolder, "stopwords", "english.txt");

    /// <summary>Runs the program on the process's own console, environment and signals.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments)
    {
        var reader = new CommandLineReader(Environment.GetEnvironmentVariable, Path.Combine(ConfFolder, "laborspark.json"));
        return Guarded(Console.Error, published =>
        {
            var (options, text) = reader.Read(arguments);
            if (text is null)
                return Verb(options!, Console.Out, TimeProvider.System, published);
            ReportException.Printing(() => Console.Out.WriteLine(text));
            return ExitCode.Success;
        });
    }

    /// <summary>Runs an action and reports its failure as a message and an exit code; no failure shows a stack trace.</summary>
    /// <param name="errors">Where the message goes.</param>
    /// <param name="action">Does the work; tells what it has put in its place.</param>
    public static ExitCode Guarded(TextWriter errors, Func<PublishedPaths, ExitCode> action)
    {
        var published = new PublishedPaths();
        try
        {
            return action(published);
        }
        catch (Exception error)
        {
            var (code, message) = FailureText.Of(error, published);
            TryWrite(errors, "laborspark: " + message);
            return code;
        }
    }

    // Where standard error goes to a full disk too, the exit code says what is left to say.
    private static void TryWrite(TextWriter errors, string message)
    {
        try
        {
            errors.WriteLine(message);
        }
        catch (IOException)
        {
            return;
        }
    }

    private static ExitCode Verb(object options, TextWriter output, TimeProvider clock, PublishedPaths published)
    {
        switch (options)
        {
            case PreprocessOptions preprocess:
                RunJob(preprocess, "laborspark preprocess", () => PreprocessJob.Open(preprocess), output, clock, published);
                break;
            case WordcountOptions wordcount:
                RunJob(wordcount, "laborspark wordcount", () => WordcountJob.Open(wordcount), output, clock, published);
                break;
            case MergeOptions merge:
                RunJob(merge, "laborspark merge", () => MergeJob.Open(merge), output, clock, published);
                break;
            case SelectOptions select:
                RunJob(select, "laborspark select", () => SelectJob.Open(select, StopWords), output, clock, published);
                break;
            case CompareOptions compare:
                return RunCompare(compare, output, clock, published);
            case DemoOptions demo:
                new DemoRun(demo, Path.Combine(ConfFolder, "sample"), StopWords).Run(output, clock, published);
                break;
            case SetupOptions setup:
                RunSetup(setup, output, clock);
                break;
        }
        return ExitCode.Success;
    }

    private static void RunJob(CommonOptions options, string appName, Func<IJob> open, TextWriter output, TimeProvider clock, PublishedPaths published)
    {
        // Inputs are checked and outputs reserved before Spark is started: a mistake costs no waiting.
        using var job = open();
        if (!options.Quiet)
            ProgressDisplay.Say(job.Notes);
        var result = ProgressDisplay.Show(options.Quiet, clock, progress =>
        {
            using var session = JobSession.Start(options, appName, job.Rows, progress, clock, published);
            var done = job.Run(session);
            published.Complete();
            return done;
        });
        if (!options.Quiet)
            ReportException.Printing(() => Print(result, output));
    }

    private static void Print(JobResult result, TextWriter output)
    {
        var tables = ResultTables.On(output);
        tables.Audits(result.Audits);
        tables.Steps([result]);
        foreach (var shown in result.Shown)
            tables.Rows(shown.Title, shown.Columns, shown.Rows, shown.NumbersFrom);
        tables.Paths([result]);
    }

    private static ExitCode RunCompare(CompareOptions options, TextWriter output, TimeProvider clock, PublishedPaths published)
    {
        var job = CompareJob.Open(options);
        var report = ProgressDisplay.Show(options.Quiet, clock, progress =>
        {
            using var session = JobSession.Start(options, "laborspark compare", job.Rows, progress, clock, published);
            var done = job.Run(session);
            // Without a file what is printed is the report, and until then nothing is done.
            if (!published.IsEmpty)
                published.Complete(done.Verdict);
            return done;
        });
        if (!options.Quiet)
            ReportException.Printing(() => CompareTables.Print(report, output));
        return report.Verdict;
    }

    private static void RunSetup(SetupOptions options, TextWriter output, TimeProvider clock)
    {
        var (spark, java) = ProgressDisplay.Show(options.Quiet, clock, progress => SparkSetup.Locate(options.SparkHome, progress));
        if (options.Quiet)
            return;
        ReportException.Printing(() =>
        {
            output.WriteLine($"Spark {spark.Version}: {spark.Home} (from {spark.Source})");
            output.WriteLine($"Java {java.Version}: {java.Home} (from {java.Source})");
        });
    }
}

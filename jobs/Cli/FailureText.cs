using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the user is told about a failure, and what the scheduler.</summary>
internal static class FailureText
{
    /// <summary>The exit code of a failure and its message.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="published">What is in its place for all that.</param>
    public static (ExitCode Code, string Message) Of(Exception error, PublishedPaths published) => error switch
    {
        JobException job => (job.Code, Before(published, isWorthSaying: job.Code == ExitCode.Refused, job.Message)),
        SetupException setup => (setup.IsTransient ? ExitCode.NotNow : ExitCode.BadInput, Before(published, isWorthSaying: false, setup.Message)),
        UdfRefusedException refused => (ExitCode.BadInput, Before(published, isWorthSaying: false, refused.Message)),
        SparkSettingException setting => (ExitCode.BadInput, Before(published, isWorthSaying: false, setting.Message)),
        SparkInterruptedException signal => ((ExitCode)signal.ExitCode, $"interrupted; {published.Standing}."),
        OperationCanceledException => (ExitCode.Interrupted, $"interrupted; {published.Standing}."),
        ReportException report => OfReport(report, published),
        // The end of Spark, or of a progress display: nobody needs to run again for it.
        IOException or SparkException when published.Verdict is { } verdict => (verdict, $"{published.Standing}. Only what comes after it failed ({error.GetType().Name}).\n{error.Message}"),
        _ when DiskFullText.Of(error, published.Standing) is { } full => (ExitCode.NotNow, full),
        SparkException spark => SparkFailureText.Of(spark, published.Standing),
        _ => (ExitCode.Fault, $"the job failed ({error.GetType().Name}); {published.Standing}.\n{error.Message}"),
    };

    private static string Before(PublishedPaths published, bool isWorthSaying, string message) =>
        published.IsEmpty && !isWorthSaying ? message : $"{message}\n{char.ToUpperInvariant(published.Standing[0])}{published.Standing[1..]}.";

    // Where the report is all there is, it is the work.
    private static (ExitCode Code, string Message) OfReport(ReportException report, PublishedPaths published) => published.Verdict is { } verdict
        ? (verdict, $"{published.Standing}. Only {report.Message}")
        : (DiskFullText.Says(report) ? ExitCode.NotNow : ExitCode.Fault, report.Message);
}

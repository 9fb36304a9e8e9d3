using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the user is told about a failure.</summary>
internal static class FailureText
{
    private const string UnreadableFile = "[FAILED_READ_FILE";

    /// <summary>The exit code of a failure and its message.</summary>
    public static (ExitCode Code, string Message) Of(Exception error) => error switch
    {
        JobException job => (job.Code, job.Message),
        SetupException setup => (ExitCode.JobFailed, setup.Message),
        UdfRefusedException refused => (ExitCode.JobFailed, refused.Message),
        OperationCanceledException => (ExitCode.Interrupted, "interrupted; nothing was published."),
        _ when DiskFullText.Of(error) is { } full => (ExitCode.JobFailed, full),
        SparkSettingException setting => (ExitCode.BadInput, setting.Message),
        SparkConnectionException lost => (ExitCode.NotNow, $"Spark does not answer, the same command may succeed later; nothing was published.\n{lost.Message}"),
        SparkException spark when spark.Message.StartsWith(UnreadableFile, StringComparison.Ordinal) => (ExitCode.BadInput,
            $"bad input: a file that was whole at its end is damaged inside, or was changed while it was read; nothing was published. Write it again or take it out of the folder.\n{spark.Message}"),
        SparkException spark => (ExitCode.JobFailed, $"the job failed in Spark; nothing was published.\n{spark.Message}"),
        _ => (ExitCode.JobFailed, $"the job failed ({error.GetType().Name}); nothing was published.\n{error.Message}"),
    };
}

using LaborSpark.Jobs.Errors;
using LaborSpark.Spark;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the user is told about a failure inside Spark, by Spark's own words.</summary>
internal static class SparkFailureText
{
    private const string UnreadableFile = "[FAILED_READ_FILE";

    // 52 is Spark's own exit code for it. A process that was killed (137) may have been so for any reason.
    private static readonly string[] OutOfMemory =
        ["OutOfMemoryError", "UNABLE_TO_ACQUIRE_MEMORY", "exceeding physical memory limits", "exceeding memory limits", "exit code 52"];

    // Executors taken away, a context ended from outside, a master or a storage that nobody answers at.
    private static readonly string[] Away = ["ExecutorLostFailure", "SparkContext was shut down", "All masters are unresponsive", "java.net.ConnectException"];

    /// <summary>The exit code and the message.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="standing">What is published, as the end of a sentence.</param>
    public static (ExitCode Code, string Message) Of(SparkException error, string standing)
    {
        if (error.Message.StartsWith(UnreadableFile, StringComparison.Ordinal))
            return (ExitCode.BadInput, $"bad input: a file that was whole at its end is damaged inside, or was changed while it was read; {standing}. Write it again or take it out of the folder.\n{error.Message}");
        if (Says(error, OutOfMemory))
            return (ExitCode.BadInput, $"Spark ran out of memory; {standing}. Give it more, as --conf spark.driver.memory=8g where it runs on this machine alone and --conf spark.executor.memory=8g on a cluster, then run again.\n{error.Message}");
        if (error.IsTransient || Says(error, Away))
            return (ExitCode.NotNow, $"Spark is away; {standing}. The same command may succeed later.\n{error.Message}");
        return error is SparkLaunchException or SparkConnectionException
            ? (ExitCode.BadInput, $"Spark did not start, or let nobody in; {standing}.\n{error.Message}")
            : (ExitCode.Fault, $"the job failed in Spark; {standing}.\n{error.Message}");
    }

    private static bool Says(SparkException error, string[] words) => Array.Exists(
        words, word => error.Message.Contains(word, StringComparison.Ordinal) || error.ServerStackTrace?.Contains(word, StringComparison.Ordinal) == true);
}

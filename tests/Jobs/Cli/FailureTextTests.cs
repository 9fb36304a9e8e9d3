using System.Runtime.InteropServices;
using LaborSpark.Jobs.Cli;
using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Jobs.Tests.Cli;

public sealed class FailureTextTests
{
    private static readonly (Exception Error, ExitCode Code, string Message)[] Cases =
    [
        (JobException.BadInput("bad file x"), ExitCode.BadInput, "bad file x"),
        (JobException.WrongUsage("no such verb"), ExitCode.WrongUsage, "no such verb"),
        (new SetupException("No Java was found."), ExitCode.JobFailed, "No Java was found."),
        (new SparkInterruptedException(PosixSignal.SIGINT), ExitCode.Interrupted, "interrupted; nothing was published."),
        (new OperationCanceledException(), ExitCode.Interrupted, "interrupted; nothing was published."),
        (new SparkException("[X] wrong"), ExitCode.JobFailed, "the job failed in Spark; nothing was published.\n[X] wrong"),
        (new IOException("odd"), ExitCode.JobFailed, "the job failed (IOException); nothing was published.\nodd"),
        (new SparkException("Job aborted: java.io.IOException: No space left on device"), ExitCode.JobFailed,
            "the disk is full; nothing was published. Make room where the output and Spark's temporary files (spark.local.dir, /tmp) lie, then run again."),
        (new SparkException("[FAILED_READ_FILE.NO_HINT] file:///x"), ExitCode.BadInput,
            "bad input: a file that was whole at its end is damaged inside, or was changed while it was read; nothing was published. "
            + "Write it again or take it out of the folder.\n[FAILED_READ_FILE.NO_HINT] file:///x"),
        (new SparkSettingException("spark.x", "y", "Spark refuses the setting spark.x, 'y'"), ExitCode.BadInput, "Spark refuses the setting spark.x, 'y'"),
        (new SparkConnectionException("The server does not answer."), ExitCode.NotNow,
            "Spark does not answer, the same command may succeed later; nothing was published.\nThe server does not answer."),
    ];

    [Test]
    public void Of_Failure_GivesCodeAndMessage([Range(0, 10)] int number)
    {
        var (error, code, message) = Cases[number];
        Assert.That(FailureText.Of(error), Is.EqualTo((code, message)));
    }

    [Test]
    public void Guarded_Failure_WritesTheMessageWithoutAStack()
    {
        var errors = new StringWriter();
        var code = LaborSparkProgram.Guarded(errors, () => throw JobException.BadInput("bad file x"));
        Assert.That((code, errors.ToString()), Is.EqualTo((ExitCode.BadInput, "laborspark: bad file x" + Environment.NewLine)));
    }
}

using System.Runtime.InteropServices;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Spark;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Jobs.Tests.Cli;

[TestFixture]
internal sealed class FailureTextTests
{
    private static readonly TestCaseData<Exception, ExitCode, string>[] Cases =
    [
        new(JobException.BadInput("bad file x"), ExitCode.BadInput, "bad file x") { TestName = "bad input" },
        new(JobException.WrongUsage("no such verb"), ExitCode.WrongUsage, "no such verb") { TestName = "wrong usage" },
        new(JobException.Refused("a row too many"), ExitCode.Refused, "a row too many\nNothing was published.") { TestName = "a guard" },
        new(JobException.NotNow("another job"), ExitCode.NotNow, "another job") { TestName = "a lock" },
        new(JobException.Fault("no file"), ExitCode.Fault, "no file") { TestName = "a fault of the job" },
        new(new SetupException("No Java was found."), ExitCode.BadInput, "No Java was found.") { TestName = "no Java" },
        new(new SetupException("No network.") { IsTransient = true }, ExitCode.NotNow, "No network.") { TestName = "no network" },
        new(new UdfRefusedException("Publish it."), ExitCode.BadInput, "Publish it.") { TestName = "a function refused" },
        new(new SparkInterruptedException(PosixSignal.SIGINT), ExitCode.Interrupted, "interrupted; nothing was published.") { TestName = "SIGINT" },
        new(new SparkInterruptedException(PosixSignal.SIGTERM), ExitCode.Terminated, "interrupted; nothing was published.") { TestName = "SIGTERM" },
        new(new SparkInterruptedException(PosixSignal.SIGHUP), ExitCode.HungUp, "interrupted; nothing was published.") { TestName = "SIGHUP" },
        new(new OperationCanceledException(), ExitCode.Interrupted, "interrupted; nothing was published.") { TestName = "cancelled" },
        new(new SparkConnectionException("nobody answers"), ExitCode.NotNow, "Spark is away; nothing was published. The same command may succeed later.\nnobody answers") { TestName = "Spark away" },
        new(new SparkLaunchException("no such master"), ExitCode.BadInput, "Spark did not start, or let nobody in; nothing was published.\nno such master") { TestName = "Spark did not start" },
        new(new SparkLaunchException("All masters are unresponsive! Giving up."), ExitCode.NotNow,
            "Spark is away; nothing was published. The same command may succeed later.\nAll masters are unresponsive! Giving up.") { TestName = "the cluster away" },
        new(new SparkException("ExecutorLostFailure (executor 5 exited)"), ExitCode.NotNow,
            "Spark is away; nothing was published. The same command may succeed later.\nExecutorLostFailure (executor 5 exited)") { TestName = "executors taken away" },
        new(new SparkException("ExecutorLostFailure: Container killed by YARN for exceeding physical memory limits."), ExitCode.BadInput,
            "Spark ran out of memory; nothing was published. Give it more, as --conf spark.driver.memory=8g where it runs on this machine alone and --conf spark.executor.memory=8g on a cluster, then run again.\n"
            + "ExecutorLostFailure: Container killed by YARN for exceeding physical memory limits.") { TestName = "out of memory" },
        new(new SparkException("[X] wrong"), ExitCode.Fault, "the job failed in Spark; nothing was published.\n[X] wrong") { TestName = "a failure in Spark" },
        new(new IOException("odd"), ExitCode.Fault, "the job failed (IOException); nothing was published.\nodd") { TestName = "nobody expected it" },
        new(new SparkException("Job aborted: java.io.IOException: No space left on device"), ExitCode.NotNow,
            "the disk is full; nothing was published. Make room where the output and Spark's temporary files (spark.local.dir, /tmp) lie, then run again.") { TestName = "a full disk" },
        new(new SparkException("[FAILED_READ_FILE.NO_HINT] file:///x"), ExitCode.BadInput,
            "bad input: a file that was whole at its end is damaged inside, or was changed while it was read; nothing was published. "
            + "Write it again or take it out of the folder.\n[FAILED_READ_FILE.NO_HINT] file:///x") { TestName = "a damaged file" },
        new(new SparkSettingException("spark.x", "y", "Spark refuses the setting spark.x, 'y'"), ExitCode.BadInput, "Spark refuses the setting spark.x, 'y'") { TestName = "a setting that Spark refuses" },
    ];

    private static readonly Exception[] Failures =
    [
        JobException.Refused("x"), JobException.Fault("x"), new SetupException("x"), new UdfRefusedException("x"), new SparkInterruptedException(PosixSignal.SIGINT), new OperationCanceledException(),
        new SparkConnectionException("x"), new SparkLaunchException("x"), new SparkException("x"), new SparkException("OutOfMemoryError"), new SparkException("[FAILED_READ_FILE"),
        new IOException("x"), new IOException("No space left on device"), new InvalidOperationException("x"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Of_Failure_GivesCodeAndMessage(Exception error, ExitCode code, string message) => Assert.That(FailureText.Of(error, new PublishedPaths()), Is.EqualTo((code, message)));

    // As in the demo, whose jobs publish one by one.
    [TestCaseSource(nameof(Failures))]
    public void Of_FailureAfterATableWasPublished_SaysThatItStands(Exception error)
    {
        var published = new PublishedPaths();
        published.Add("/data/words");
        Assert.That(FailureText.Of(error, published).Message, Does.Contain("ublished before that, and whole: /data/words").And.Not.Contain("othing was published"));
    }

    [Test]
    public void Of_SparkFailsToEndAfterAllIsPublished_IsTheWorksCode() => Assert.That(
        FailureText.Of(new SparkConnectionException("gone"), Complete(ExitCode.Success)),
        Is.EqualTo((ExitCode.Success, "all that was asked for is published, and whole: /data/words. Only what comes after it failed (SparkConnectionException).\ngone")));

    [Test]
    public void Of_InterruptedAfterAllIsPublished_SaysBoth() => Assert.That(
        FailureText.Of(new SparkInterruptedException(PosixSignal.SIGTERM), Complete(ExitCode.Success)),
        Is.EqualTo((ExitCode.Terminated, "interrupted; all that was asked for is published, and whole: /data/words.")));

    [Test]
    public void Of_DefectAfterAllIsPublished_IsAFault() => Assert.That(
        FailureText.Of(new InvalidOperationException("odd"), Complete(ExitCode.Success)),
        Is.EqualTo((ExitCode.Fault, "the job failed (InvalidOperationException); all that was asked for is published, and whole: /data/words.\nodd")));

    private static PublishedPaths Complete(ExitCode verdict)
    {
        var published = new PublishedPaths();
        published.Add("/data/words");
        published.Complete(verdict);
        return published;
    }
}

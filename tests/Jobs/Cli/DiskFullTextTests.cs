using LaborSpark.Jobs.Cli;
using LaborSpark.Spark;

namespace LaborSpark.Jobs.Tests.Cli;

public sealed class DiskFullTextTests
{
    private const string Standing = "nothing was published";
    private const string AnyDisk = "the disk is full; nothing was published. Make room where the output and Spark's temporary files (spark.local.dir, /tmp) lie, then run again.";

    [Test]
    public void Of_FailureOfTheSystem_NamesTheFolderOfTheOutput() => Assert.That(
        DiskFullText.Of(new IOException("No space left on device : '/data/output/.merge.staging-host-1-x/new/a/_manifest.json'"), Standing),
        Is.EqualTo("the disk is full: there is no room left for what is written to /data/output; nothing was published. Make room there or choose another --output, then run again."));

    [Test]
    public void Of_FailureThatSaysNoFolder_NamesBothPlaces() => Assert.That(DiskFullText.Of(new SparkException("Job aborted: java.io.IOException: No space left on device"), Standing), Is.EqualTo(AnyDisk));

    // Spark names the output of a task also where the task found no room for what it sorts.
    [Test]
    public void Of_FailedWriteThatWasNoneOfTheOutput_NamesBothPlaces() => Assert.That(
        DiskFullText.Of(new SparkException("[TASK_WRITE_FAILED] Task failed while writing rows to file:/data/output/x.", new IOException("No space left on device")), Standing),
        Is.EqualTo(AnyDisk));

    [Test]
    public void Of_Cause_IsFound() => Assert.That(DiskFullText.Of(new InvalidOperationException("odd", new IOException("No space left on device")), Standing), Is.EqualTo(AnyDisk));

    [Test]
    public void Of_QuotaOfTheUser_IsAFullDiskToo() => Assert.That(
        DiskFullText.Of(new IOException("Disk quota exceeded : '/home/me/words/.words.staging-host-1-x/new/words'"), Standing),
        Does.StartWith("the disk is full: there is no room left for what is written to /home/me/words;"));

    [Test]
    public void Of_AnotherFailure_IsNone() => Assert.That(DiskFullText.Of(new IOException("odd"), Standing), Is.Null);
}

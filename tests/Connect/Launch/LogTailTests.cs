using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class LogTailTests
{
    [Test]
    public void AsParagraph_OfNothing_IsEmpty() => Assert.That(new LogTail().AsParagraph(), Is.Empty);

    [Test]
    public void AsParagraph_OfAJavaException_HoldsItsMessagesWithoutTheFrames()
    {
        var log = new LogTail(capacity: 2);
        string[] lines = ["org.apache.spark.SparkException: Could not parse Master URL", "\tat org.apache.spark.SparkContext$.x(S.scala:1)", "Caused by: y", "\t... 8 more"];
        foreach (var line in lines)
            log.Add(line);
        Assert.That(log.AsParagraph(), Is.EqualTo("\nSpark's last lines:\n  org.apache.spark.SparkException: Could not parse Master URL\n  Caused by: y"));
    }

    [Test]
    public void AsParagraph_OfMoreThanItsCapacity_HoldsTheLastLines()
    {
        var log = new LogTail(capacity: 2);
        log.Add("one");
        log.Add("two");
        log.Add("three");
        Assert.That(log.AsParagraph(), Is.EqualTo("\nSpark's last lines:\n  two\n  three"));
    }
}

using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class LogTailTests
{
    [Test]
    public void AsParagraph_OfNothing_IsEmpty() => Assert.That(new LogTail().AsParagraph(), Is.Empty);

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

using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class RetryPolicyTests
{
    [TestCase(0, 1.0, 50)]
    [TestCase(0, 0.0, 25)]
    [TestCase(1, 1.0, 100)]
    [TestCase(3, 0.5, 300)]
    [TestCase(20, 1.0, 5_000)]
    [TestCase(10_000, 1.0, 5_000)]
    public void Delay_OfARepetition_GrowsToItsLimit(int repetition, double chance, int milliseconds) =>
        Assert.That(new RetryPolicy().Delay(repetition, chance), Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
}

namespace LaborSpark.EndToEnd.Tests.Execution;

[TestFixture]
internal sealed class SparkClientTests
{
    [Test]
    public void Execute_Range_GivesItsNumbers()
    {
        using var session = SparkFixture.Connection.NewSession();
        Assert.That(Plans.Longs(session.Execute(Plans.Range(5))), Is.EqualTo(new long[] { 0, 1, 2, 3, 4 }));
    }
}

using LaborSpark.Spark.Connect.Tests.Sql.Fakes;

namespace LaborSpark.Spark.Connect.Tests.Sql;

/// <summary>Spark 3.5 ignores fields it does not know, without an error: what it must see stands in the older ones.</summary>
internal sealed class OlderServerTests() : PlanFixture("3.5.7")
{
#pragma warning disable CS0612 // They are what is tested.
    [Test]
    public void WithColumnRenamed_OnSpark3_UsesMap() => AssertPlan(
        Left.WithColumnRenamed("a", "b"), new() { WithColumnsRenamed = new() { Input = LeftPlan, RenameColumnsMap = { ["a"] = "b" } } });

    [Test]
    public void Sql_OnSpark3_SendsText()
    {
        Spark.Sql("SELECT 1");
        Assert.That(SentCommand().SqlCommand, Is.EqualTo(new Proto.SqlCommand { Sql = "SELECT 1" }));
    }
#pragma warning restore CS0612

    [Test]
    public void Checkpoint_OnSpark3_IsRefused() =>
        Assert.That(() => Left.Checkpoint(), Throws.InstanceOf<NotSupportedException>().With.Message.Contains("3.5.7"));
}

using LaborSpark.Spark.Connect.Tests.Sql.Fakes;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class CatalogTests : PlanFixture
{
    [Test]
    public void ListTables_Database_IsNamed() =>
        AssertPlan(Spark.Catalog.ListTables("db"), new() { Catalog = new() { ListTables = new() { DbName = "db" } } });

    [Test]
    public void ListColumns_DatabaseAndTable_AreNamed() => AssertPlan(
        Spark.Catalog.ListColumns("db", "t"), new() { Catalog = new() { ListColumns = new() { DbName = "db", TableName = "t" } } });

    [Test]
    public void CacheTable_Name_RunsAtOnce()
    {
        Spark.Catalog.CacheTable("t");
        Assert.That(Client.Plans.Single().Root.Catalog, Is.EqualTo(new Proto.Catalog { CacheTable = new() { TableName = "t" } }));
    }
}

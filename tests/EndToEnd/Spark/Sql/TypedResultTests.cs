using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Sql;

internal sealed class TypedResultTests
{
    private static DataFrame Two => SharedSession.Spark.Sql(
        "SELECT * FROM VALUES (1, 'Ann', array(1.5D, 2D), map('a', 1L), named_struct('Street', 'Via'), date'2020-01-02', 1.25BD), "
        + "(2, null, null, null, null, null, null) AS t(id, name, scores, tags, address, born, price)");

    [Test]
    public void Collect_Record_MatchesNamesIgnoringCase()
    {
        var people = Two.Filter("id = 1").Collect<Person>().Single();
        Assert.That(
            (people.Id, people.Name, people.Scores, people.Tags!["a"], people.Address!.Street, people.Born, people.Price),
            Is.EqualTo((1L, "Ann", new List<double> { 1.5, 2 }, 1L, "Via", (DateOnly?)new DateOnly(2020, 1, 2), 1.25m)));
    }

    [Test]
    public void Collect_Record_HoldsNulls() =>
        Assert.That(Two.Filter("id = 2").Collect<Person>().Single(), Is.EqualTo(new Person(2, null, null, null, null, null, null)));

    [Test]
    public void Collect_Tuple_TakesPositions() =>
        Assert.That(Two.Select("id", "name").Collect<(int, string?)>(), Is.EqualTo(new[] { (1, (string?)"Ann"), (2, null) }));

    [Test]
    public void Collect_Class_SetsProperties() =>
        Assert.That(Two.OrderBy("id").Collect<Named>().Select(named => named.Name), Is.EqualTo(new[] { "Ann", null }));

    [Test]
    public void Collect_OneColumn_IsItsValues() => Assert.That(SharedSession.Spark.Range(3).Collect<long>(), Is.EqualTo(new long[] { 0, 1, 2 }));

    [Test]
    public void Collect_NumberThatDoesNotFit_IsRefusedWithColumn() => Assert.That(
        () => SharedSession.Spark.Range(1L << 40, (1L << 40) + 1).Collect<int>(),
        Throws.InstanceOf<InvalidCastException>().With.Message.EqualTo(
            "column 'id' (bigint) holds 1099511627776, which Int32 cannot hold exactly. Ask for Int64."));

    [Test]
    public void Collect_NullIntoPlainNumber_IsRefusedWithColumn() => Assert.That(
        () => SharedSession.Spark.Range(1).Select(Lit(null).Cast("int").As("n")).Collect<int>(),
        Throws.InstanceOf<InvalidCastException>().With.Message.EqualTo("column 'n' (int) is null, and Int32 has no null. Ask for Int32? instead."));

    [Test]
    public void Collect_MissingColumn_IsRefusedWithColumns() => Assert.That(
        () => SharedSession.Spark.Range(1).Collect<Person>(),
        Throws.InstanceOf<InvalidCastException>().With.Message.Contains("No column for 'Name' of Person: the columns are struct<id:bigint>."));

    [Test]
    public void CollectBatches_OfRange_HoldsItsRows() =>
        Assert.That(SharedSession.Spark.Range(100).CollectBatches().Sum(batch => batch.Length), Is.EqualTo(100));

    private sealed record Address(string Street);

    private sealed record Person(
        long Id, string? Name, List<double>? Scores, IReadOnlyDictionary<string, long>? Tags, Address? Address, DateOnly? Born, decimal? Price);

    private sealed class Named
    {
        public string? Name { get; set; }
    }
}

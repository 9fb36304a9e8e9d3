using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Sql;

[TestFixture]
internal sealed class RepartitionByNumberTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(200)]
    public void RepartitionByNumber_EachNumber_IsInItsPartition(int partitions)
    {
        using var spark = SharedSession.Open();
        Assert.That(Places(spark, partitions), Is.EqualTo(Enumerable.Range(0, partitions).Select(number => (number, number))));
    }

    [TestCase(-1)]
    [TestCase(3)]
    public void RepartitionByNumber_NoPartitionsNumber_Fails(int number)
    {
        using var spark = SharedSession.Open();
        var rows = spark.Range(1).Select(Lit(number).As("number"));
        Assert.That(() => rows.RepartitionByNumber(3, Col("number")).Count(), Throws.InstanceOf<SparkException>());
    }

    [Test]
    public void RepartitionByNumber_Null_IsKept()
    {
        using var spark = SharedSession.Open();
        Assert.That(spark.Sql("SELECT int(NULL) AS number").RepartitionByNumber(3, Col("number")).Count(), Is.EqualTo(1));
    }

    /// <summary>Each number with the partition it is found in, in their order.</summary>
    public static IEnumerable<(int Number, int Partition)> Places(SparkSession spark, int partitions) => spark
        .Range(0, 3 * partitions, 1, 3)
        .Select((Col("id") % Lit(partitions)).Cast("int").As("number"))
        .RepartitionByNumber(partitions, Col("number"))
        .Select(Col("number"), SparkPartitionId().As("partition"))
        .Distinct()
        .Collect<(int Number, int Partition)>()
        .Order();
}

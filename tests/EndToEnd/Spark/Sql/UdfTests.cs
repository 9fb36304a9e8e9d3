using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Sql;

/// <summary>The interface's ways to a function of C#; the worker's own tests know the types.</summary>
internal sealed class UdfTests
{
    private static readonly StructType Point = new([new StructField("x", new IntegerType()), new StructField("y", new StringType())]);

    private static DataFrame Three => SharedSession.Spark.Range(3);

    [Test]
    public void Udf_OfOneArgument_MapsColumn()
    {
        var twice = Udf<long, long>(id => id * 2);
        Assert.That(Three.Select(twice(Col("id"))).Collect<long>(), Is.EquivalentTo(new long[] { 0, 2, 4 }));
    }

    [Test]
    public void Udf_OfNoArgument_GivesConstant() =>
        Assert.That(Three.Select(Udf(() => "x")()).Collect<string>(), Is.EqualTo(new[] { "x", "x", "x" }));

    [Test]
    public void Udf_OfTenArguments_SeesThemInOrder()
    {
        var join = Udf<int, int, int, int, int, int, int, int, int, int, string>((a, b, c, d, e, f, g, h, i, j) => $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}");
        var numbers = Enumerable.Range(0, 10).Select(n => Lit(n)).ToArray();
        var column = join(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], numbers[9]);
        Assert.That(Three.Limit(1).Select(column).Collect<string>(), Is.EqualTo(new[] { "0123456789" }));
    }

    [Test]
    public void Udf_OfRow_GivesStruct()
    {
        var point = Udf<long>(id => new GenericRow([(int)id, $"p{id}"]), Point);
        Assert.That(
            Three.Select(point(Col("id")).As("p")).Select("p.*").Collect<(int, string)>(), Is.EquivalentTo(new[] { (0, "p0"), (1, "p1"), (2, "p2") }));
    }

    [Test]
    public void Udf_InFilter_Chooses()
    {
        var odd = Udf<long, bool>(id => id % 2 == 1);
        Assert.That(Three.Filter(odd(Col("id"))).Collect<long>(), Is.EqualTo(new long[] { 1 }));
    }

    [Test]
    public void Register_Name_IsKnownToSql()
    {
        SharedSession.Spark.Udf().Register<string, int, string>("repeat_it", (text, n) => string.Concat(Enumerable.Repeat(text, n)));
        Assert.That(SharedSession.Spark.Sql("SELECT repeat_it('ab', 3)").Collect<string>(), Is.EqualTo(new[] { "ababab" }));
    }

    [Test]
    public void CallUDF_OfRegistered_CallsIt()
    {
        SharedSession.Spark.Udf().Register<long, long>("plus_one", id => id + 1);
        Assert.That(Three.Select(CallUDF("plus_one", Col("id"))).Collect<long>(), Is.EquivalentTo(new long[] { 1, 2, 3 }));
    }

    [Test]
    public void MapInArrow_Identity_GivesRowsBack() => Assert.That(
        Three.MapInArrow(batches => batches, new StructType([new StructField("id", new LongType())])).Collect<long>(), Is.EquivalentTo(new long[] { 0, 1, 2 }));

    [Test]
    public void Udf_CapturingASession_IsRefusedAtOnce()
    {
        var spark = SharedSession.Spark;
        Assert.That(() => Udf<long, string>(id => spark.Version()), Throws.InstanceOf<UdfRefusedException>());
    }
}

using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.EndToEnd.Tests.Sql;

/// <summary>Values of every type to Spark and back, each with a null beside it.</summary>
internal sealed class TypeRoundTripTests
{
    private static readonly StructType Person = new(
    [
        new StructField("name", new StringType()),
        new StructField("ages", new ArrayType(new IntegerType())),
    ]);

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case(new BooleanType(), true, false);
        yield return Case(new ByteType(), sbyte.MinValue, sbyte.MaxValue);
        yield return Case(new ShortType(), short.MinValue, short.MaxValue);
        yield return Case(new IntegerType(), int.MinValue, int.MaxValue);
        yield return Case(new LongType(), long.MinValue, long.MaxValue);
        yield return Case(new FloatType(), float.NaN, float.MinValue, float.PositiveInfinity);
        yield return Case(new DoubleType(), double.NaN, double.Epsilon, double.NegativeInfinity);
        yield return Case(new DecimalType(10, 2), 12345678.90m, -0.01m);
        yield return Case(new DecimalType(28, 0), 9999999999999999999999999999m);
        yield return Case(new StringType(), "", "é💥\u0000\u200D", new string('x', 100_000));
        yield return Case(new BinaryType(), System.Array.Empty<byte>(), new byte[] { 0, 128, 255 });
        yield return Case(new DateType(), new Date(1, 1, 1), new Date(9999, 12, 31));
        yield return Case(new TimestampType(), new Timestamp(1, 1, 1, 0, 0, 0, 0), new Timestamp(9999, 12, 31, 23, 59, 59, 999_999));
        yield return Case(new TimestampNtzType(), new DateTime(1969, 12, 31, 23, 59, 59), new DateTime(2024, 2, 29));
        yield return Case(new DayTimeIntervalType(), TimeSpan.FromSeconds(-1.5), TimeSpan.FromDays(400));
        yield return Case(new ArrayType(new IntegerType()), new int?[] { 1, null, 3 }, System.Array.Empty<int?>());
        yield return Case(new ArrayType(new StringType(), false), new[] { "a", "" }, System.Array.Empty<string>());
        yield return Case(new ArrayType(new ArrayType(new LongType(), false)), new long[]?[] { [1], null, [] }, System.Array.Empty<long[]?>());
        yield return Case(new MapType(new StringType(), new LongType()), new Dictionary<string, long?> { ["a"] = 1, ["b"] = null });
        yield return Case(Person, new Row(["Ann", new int?[] { 1, null }], Person), new Row([null, null], Person));
        yield return Case(
            new MapType(new IntegerType(), new ArrayType(Person, false), false),
            new Dictionary<int, Row[]> { [7] = [new Row(["Bob", null], Person)] });
    }

    [TestCaseSource(nameof(Values))]
    public void Collect_OfCreatedRows_GivesThemBack(DataType type, object[] values)
    {
        var schema = new StructType([new StructField("v", type), new StructField("n", new IntegerType(), false)]);
        var rows = values.Append(null).Select((value, i) => new Row([value, i], schema)).ToList();
        var frame = SharedSession.Spark.CreateDataFrame(rows.Select(row => new GenericRow(row.Values)), schema);
        Assert.That(frame.OrderBy("n").Collect(), Is.EqualTo(rows));
    }

    [TestCaseSource(nameof(Values))]
    public void Schema_OfCreatedFrame_IsTheOneGiven(DataType type, object[] values)
    {
        var schema = new StructType([new StructField("v", type), new StructField("n", new IntegerType(), false)]);
        Assert.That(SharedSession.Spark.CreateDataFrame([new GenericRow([values[0], 1])], schema).Schema().Json, Is.EqualTo(schema.Json));
    }

    [Test]
    public void Collect_OfNoRows_IsEmpty()
    {
        var schema = new StructType([new StructField("v", new StringType())]);
        Assert.That(SharedSession.Spark.CreateDataFrame([], schema).Collect(), Is.Empty);
    }

    [Test]
    public void Collect_OfManyRows_KeepsThem()
    {
        var numbers = Enumerable.Range(0, 200_000).ToList();
        Assert.That(SharedSession.Spark.CreateDataFrame(numbers).Collect().Sum(row => (long)row.GetAs<int>(0)), Is.EqualTo(19_999_900_000L));
    }

    [Test]
    public void Collect_OfLargeValues_KeepsThem()
    {
        var frame = SharedSession.Spark.CreateDataFrame(Enumerable.Range(0, 10).Select(i => new string((char)('a' + i), 2_000_000)));
        Assert.That(frame.Collect().Select(row => row.GetAs<string>(0)[^1]).Order(), Is.EqualTo("abcdefghij"));
    }

    [Test]
    public void CreateDataFrame_OfSameLargeValues_WorksTwice()
    {
        var values = Enumerable.Range(0, 10).Select(_ => new string('x', 1_000_000)).ToList();
        var (first, second) = (SharedSession.Spark.CreateDataFrame(values), SharedSession.Spark.CreateDataFrame(values));
        Assert.That((first.Count(), second.Count()), Is.EqualTo((10L, 10L)));
    }

    private static IEnumerable<TestCaseData> OneColumn()
    {
        var spark = () => SharedSession.Spark;
        yield return new TestCaseData(() => spark().CreateDataFrame([1, 2]), "struct<_1:int>", new object?[] { 1, 2 }).SetArgDisplayNames("int");
        yield return new TestCaseData(() => spark().CreateDataFrame(new int?[] { 1, null }), "struct<_1:int>", new object?[] { 1, null }).SetArgDisplayNames("int?");
        yield return new TestCaseData(() => spark().CreateDataFrame(["a", null!]), "struct<_1:string>", new object?[] { "a", null }).SetArgDisplayNames("string");
        yield return new TestCaseData(() => spark().CreateDataFrame([1.5]), "struct<_1:double>", new object?[] { 1.5 }).SetArgDisplayNames("double");
        yield return new TestCaseData(() => spark().CreateDataFrame(new double?[] { null }), "struct<_1:double>", new object?[] { null }).SetArgDisplayNames("double?");
        yield return new TestCaseData(() => spark().CreateDataFrame([true]), "struct<_1:boolean>", new object?[] { true }).SetArgDisplayNames("bool");
        yield return new TestCaseData(() => spark().CreateDataFrame(new bool?[] { null }), "struct<_1:boolean>", new object?[] { null }).SetArgDisplayNames("bool?");
        yield return new TestCaseData(() => spark().CreateDataFrame([new Date(2020, 1, 2)]), "struct<_1:date>", new object?[] { new Date(2020, 1, 2) }).SetArgDisplayNames("Date");
        yield return new TestCaseData(
            () => spark().CreateDataFrame([new Timestamp(2020, 1, 2, 3, 4, 5, 6)]), "struct<_1:timestamp>", new object?[] { new Timestamp(2020, 1, 2, 3, 4, 5, 6) })
            .SetArgDisplayNames("Timestamp");
    }

    [TestCaseSource(nameof(OneColumn))]
    public void CreateDataFrame_OfPlainValues_HasOneColumn(Func<DataFrame> make, string schema, object?[] values)
    {
        var rows = make().Collect().ToList();
        Assert.That((rows[0].Schema.SimpleString, rows.Select(row => row.Get(0))), Is.EqualTo((schema, values.AsEnumerable())));
    }

    private static TestCaseData Case(DataType type, params object[] values) =>
        new TestCaseData(type, values).SetArgDisplayNames(type.SimpleString);
}

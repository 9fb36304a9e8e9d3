using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Rows;

internal sealed class RowTests
{
    private static IEnumerable<TestCaseData> Conversions()
    {
        yield return Case<long>(new IntegerType(), 5, 5L);
        yield return Case<int>(new LongType(), 5L, 5);
        yield return Case<byte>(new ByteType(), (sbyte)5, (byte)5);
        yield return Case<double>(new FloatType(), 0.5f, 0.5);
        yield return Case<float>(new DoubleType(), double.NaN, float.NaN);
        yield return Case<decimal>(new LongType(), 7L, 7m);
        yield return Case<int>(new DecimalType(), 7.00m, 7);
        yield return Case<int?>(new IntegerType(), 5, 5);
        yield return Case<int?>(new IntegerType(), null, null);
        yield return Case<string?>(new StringType(), null, null);
        yield return Case<char>(new StringType(), "x", 'x');
        yield return Case<DateTime>(new DateType(), new Date(2020, 1, 2), new DateTime(2020, 1, 2));
        yield return Case<DateOnly>(new DateType(), new Date(2020, 1, 2), new DateOnly(2020, 1, 2));
        yield return Case<DateTime>(new TimestampType(), new Timestamp(2020, 1, 2, 0, 0, 0, 0), new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        yield return Case<DateTimeOffset>(
            new TimestampType(), new Timestamp(2020, 1, 2, 0, 0, 0, 0), new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero));
        yield return Case<List<long>>(new ArrayType(new IntegerType()), new[] { 1, 2 }, new List<long> { 1, 2 });
        yield return Case<int[]>(new ArrayType(new IntegerType()), new int?[] { 1, 2 }, new[] { 1, 2 });
        yield return Case<IEnumerable<string>>(new ArrayType(new StringType()), new[] { "a" }, new[] { "a" });
        yield return Case<HashSet<int>>(new ArrayType(new IntegerType()), new[] { 1, 1 }, new HashSet<int> { 1 });
        yield return Case<object[]>(new ArrayType(new IntegerType()), new[] { 1 }, new object[] { 1 });
        yield return Case<Dictionary<string, long>>(
            new MapType(new StringType(), new IntegerType()), new Dictionary<string, int?> { ["a"] = 1 }, new Dictionary<string, long> { ["a"] = 1 });
        yield return Case<(int, string)>(Pair, new Row([1, "x"], Pair), (1, "x"));
    }

    private static readonly StructType Pair = new([new StructField("n", new IntegerType()), new StructField("s", new StringType())]);

    [TestCaseSource(nameof(Conversions))]
    public void GetAs_ValueThatFits_Converts(Func<Row, object?> get, Row row, object? expected) => Assert.That(get(row), Is.EqualTo(expected));

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Refusal<int>(new LongType(), 1L << 40, "column 'v' (bigint) holds 1099511627776, which Int32 cannot hold exactly. Ask for Int64.");
        yield return Refusal<float>(new DoubleType(), 0.1, "column 'v' (double) holds 0.1, which Single cannot hold exactly. Ask for Double.");
        yield return Refusal<int>(new DoubleType(), double.NaN, "column 'v' (double) holds NaN, which Int32 cannot hold exactly. Ask for Double.");
        yield return Refusal<double>(new LongType(), (1L << 53) + 1, "column 'v' (bigint) holds 9007199254740993, which Double cannot hold exactly. Ask for Int64.");
        yield return Refusal<byte>(new ByteType(), (sbyte)-1, "column 'v' (tinyint) holds -1, which Byte cannot hold exactly. Ask for SByte.");
        yield return Refusal<int>(new IntegerType(), null, "column 'v' (int) is null, and Int32 has no null. Ask for Int32? instead.");
        yield return Refusal<int>(new StringType(), "5", "column 'v' (string) holds String and does not convert to Int32.");
        yield return Refusal<string>(new IntegerType(), 5, "column 'v' (int) holds Int32 and does not convert to String.");
        yield return Refusal<int[]>(new ArrayType(new IntegerType()), new int?[] { null }, "column 'v' (int) is null, and Int32 has no null. Ask for Int32? instead.");
        yield return Refusal<List<int>>(new IntegerType(), 5, "column 'v' (int) holds Int32 and does not convert to List<Int32>.");
    }

    [TestCaseSource(nameof(Refusals))]
    public void GetAs_ValueThatDoesNotFit_IsRefusedWithPlace(Func<Row, object?> get, Row row, string message) =>
        Assert.That(() => get(row), Throws.InstanceOf<InvalidCastException>().With.Message.EqualTo(message));

    [Test]
    public void Get_UnknownName_NamesColumns() => Assert.That(
        () => new Row([1, "x"], Pair).Get("N"), Throws.ArgumentException.With.Message.Contains("The row has no column 'N'; it has 'n', 's'."));

    [TestCase(-1)]
    [TestCase(2)]
    public void Get_OutsideRange_IsRefused(int index) => Assert.That(() => new Row([1, "x"], Pair).Get(index), Throws.InstanceOf<IndexOutOfRangeException>());

    [Test]
    public void Constructor_WrongNumberOfValues_IsRefused() => Assert.That(() => new Row([1], Pair), Throws.ArgumentException.With.Message.Contains("Expected 2 values"));

    [Test]
    public void ToString_OfNested_ShowsContent() => Assert.That(
        new GenericRow([1, null, new[] { 1.5, 2 }, new Dictionary<string, int> { ["k"] = 1 }, new Row([7, "x"], Pair)]).ToString(),
        Is.EqualTo("[1,,[1.5,2],{k->1},[7,x]]"));

    [Test]
    public void Equals_OfEqualContent_IsTrue() => Assert.That(
        new GenericRow([new byte[] { 1 }, new[] { "a" }, new Dictionary<int, int[]> { [1] = [2] }]),
        Is.EqualTo(new GenericRow([new byte[] { 1 }, new[] { "a" }, new Dictionary<int, int[]> { [1] = [2] }])));

    [Test]
    public void GetHashCode_OfEqualMaps_IgnoresOrder() => Assert.That(
        new GenericRow([new Dictionary<int, int> { [1] = 2, [3] = 4 }]).GetHashCode(),
        Is.EqualTo(new GenericRow([new Dictionary<int, int> { [3] = 4, [1] = 2 }]).GetHashCode()));

    [Test]
    public void Row_OfGenericRow_NamesColumnsByPosition()
    {
        Row row = new GenericRow([1, "x", null]);
        Assert.That(row.Schema.SimpleString, Is.EqualTo("struct<_1:int,_2:string,_3:void>"));
    }

    private static TestCaseData Case<T>(DataType type, object? value, object? expected) =>
        new TestCaseData((Func<Row, object?>)(row => row.GetAs<T>("v")), Single(type, value), expected).SetArgDisplayNames($"{type.SimpleString} to {typeof(T)}");

    private static TestCaseData Refusal<T>(DataType type, object? value, string message) =>
        new TestCaseData((Func<Row, object?>)(row => row.GetAs<T>(0)), Single(type, value), message).SetArgDisplayNames($"{type.SimpleString} to {typeof(T)}: {value}");

    private static Row Single(DataType type, object? value) => new([value], new StructType([new StructField("v", type)]));
}

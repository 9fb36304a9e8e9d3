using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Columns;

public class ColumnRoundTripTests
{
    private static readonly StructType Person = new(
    [
        new StructField("name", new StringType()),
        new StructField("scores", new ArrayType(new IntegerType())),
        new StructField("home", new StructType([new StructField("zip", new LongType())])),
    ]);

    private static IEnumerable<TestCaseData> NaturalValues()
    {
        yield return Case(new BooleanType(), [true, null, false, true, true, true, true, true, false, true]);
        yield return Case(new ByteType(), [sbyte.MinValue, null, sbyte.MaxValue]);
        yield return Case(new ShortType(), [short.MinValue, null, short.MaxValue]);
        yield return Case(new IntegerType(), [int.MinValue, null, int.MaxValue]);
        yield return Case(new LongType(), [long.MinValue, null, long.MaxValue]);
        yield return Case(new FloatType(), [float.MinValue, null, float.NaN, -0f]);
        yield return Case(new DoubleType(), [double.MaxValue, null, double.NegativeInfinity]);
        yield return Case(new StringType(), ["", null, "añ😀\0x", new string('é', 70_000)]);
        yield return Case(new BinaryType(), [Array.Empty<byte>(), null, new byte[] { 0, 255 }]);
        yield return Case(new DecimalType(38, 18), [1.5m, null, -0.000000000000000001m, 79228162514264337593m]);
        yield return Case(new DecimalType(10, 0), [9999999999m, null, -9999999999m]);
        yield return Case(new DateType(), [new Date(1, 1, 1), null, new Date(1969, 12, 31), new Date(9999, 12, 31)]);
        yield return Case(new TimestampType(), [new Timestamp(1969, 12, 31, 23, 59, 59, 999_999), null, new Timestamp(2024, 2, 29, 1, 2, 3, 4)]);
        yield return Case(new TimestampNtzType(), [new DateTime(1969, 12, 31, 23, 59, 59), null, new DateTime(2024, 2, 29, 1, 2, 3)]);
        yield return Case(new TimeType(), [new TimeOnly(23, 59, 59, 999, 999), null, TimeOnly.MinValue]);
        yield return Case(new DayTimeIntervalType(), [TimeSpan.FromMicroseconds(-1), null, TimeSpan.FromDays(1000)]);
        yield return Case(new YearMonthIntervalType(), [-13, null, 13]);
        yield return Case(new NullType(), [null, null]);
        yield return Case(new ArrayType(new StringType()), [new[] { "a", null, "" }, null, Array.Empty<string>()]);
        yield return Case(new ArrayType(new IntegerType()), [new int?[] { 1, null }, null, Array.Empty<int?>()]);
        yield return Case(new ArrayType(new IntegerType(), containsNull: false), [new[] { 1, 2 }, null]);
        yield return Case(
            new ArrayType(new ArrayType(new DateType())), [new[] { [new Date(2020, 1, 1), null], null, Array.Empty<Date?>() }, null]);
        yield return Case(
            new MapType(new StringType(), new LongType()),
            [new Dictionary<string, long?> { ["a"] = 1, ["b"] = null }, null, new Dictionary<string, long?>()]);
        yield return Case(
            Person, [PersonRow("x", [1, null], HomeRow(5)), null, PersonRow(null, null, null), PersonRow("y", [], HomeRow(null))]);
        yield return Case(
            new ArrayType(Person), [new[] { PersonRow("x", [1], null), null }, null]);
        yield return Case(
            new MapType(new IntegerType(), new ArrayType(new StringType())),
            [null, new Dictionary<int, string?[]?> { [1] = ["q", null], [2] = null }]);
    }

    [TestCaseSource(nameof(NaturalValues))]
    public void Boxed_NaturalValuesAndNulls_ReadBackTheSame(DataType type, object?[] values)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        foreach (var value in values)
            writer.Append(value);
        var reader = ColumnReader.Boxed(type);
        reader.Attach(ArrowStreams.Travel(writer.Build()));

        Assert.That(Enumerable.Range(0, values.Length).Select(reader.Read), Is.EqualTo(values));
    }

    [TestCaseSource(nameof(NaturalValues))]
    public void Boxed_SliceOfAColumn_ReadsItsRowsOnly(DataType type, object?[] values)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        foreach (var value in values)
            writer.Append(value);
        var reader = ColumnReader.Boxed(type);
        reader.Attach(Apache.Arrow.ArrowArrayFactory.Slice(writer.Build(), 1, values.Length - 1));

        Assert.That(Enumerable.Range(0, values.Length - 1).Select(reader.Read), Is.EqualTo(values.Skip(1)));
    }

    [TestCaseSource(nameof(NaturalValues))]
    public void Boxed_AfterClear_HoldsOnlyTheNewValues(DataType type, object?[] values)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        foreach (var value in values.Concat(values))
            writer.Append(value);
        writer.Clear();
        foreach (var value in values.Reverse())
            writer.Append(value);
        var reader = ColumnReader.Boxed(type);
        reader.Attach(writer.Build());

        Assert.That(Enumerable.Range(0, writer.Length).Select(reader.Read), Is.EqualTo(values.Reverse()));
    }

    [TestCaseSource(nameof(NaturalValues))]
    public void FromArrow_OfToArrow_IsTheSameType(DataType type, object?[] values)
    {
        Assert.That(ArrowTypes.FromArrow(ArrowTypes.ToArrow(type, "UTC")).Json, Is.EqualTo(type.Json), $"{values.Length} values");
    }

    [TestCaseSource(nameof(NaturalValues))]
    public void Boxed_EmptyColumn_IsReadable(DataType type, object?[] values)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        var reader = ColumnReader.Boxed(type);

        Assert.That(() => reader.Attach(ArrowStreams.Travel(writer.Build())), Throws.Nothing, $"{values.Length} values");
    }

    private static Row PersonRow(string? name, int?[]? scores, Row? home) => new([name, scores, home], Person);

    private static Row HomeRow(long? zip) => new([zip], (StructType)Person.Fields[2].DataType);

    private static TestCaseData Case(DataType type, object?[] values) =>
        new TestCaseData(type, values).SetArgDisplayNames(type.SimpleString, values.Length.ToString());
}

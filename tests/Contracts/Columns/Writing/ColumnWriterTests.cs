using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Columns.Writing;

public class ColumnWriterTests
{
    private static readonly StructType Pair = new([new StructField("Name", new StringType()), new StructField("Age", new IntegerType())]);

    private static IEnumerable<TestCaseData> AcceptedValues()
    {
        yield return new TestCaseData(new LongType(), 5, 5L);
        yield return new TestCaseData(new ByteType(), (byte)5, (sbyte)5);
        yield return new TestCaseData(new DoubleType(), 5, 5.0);
        yield return new TestCaseData(new DecimalType(10, 2), 5, 5m);
        yield return new TestCaseData(new StringType(), 'c', "c");
        yield return new TestCaseData(new DateType(), new DateOnly(2024, 2, 29), new Date(2024, 2, 29));
        yield return new TestCaseData(new DateType(), new DateTime(2024, 2, 29, 5, 0, 0), new Date(2024, 2, 29));
        yield return new TestCaseData(
            new TimestampType(), new DateTimeOffset(2024, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)), new Timestamp(2024, 1, 1, 0, 0, 0, 0));
        yield return new TestCaseData(
            new TimestampType(), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), new Timestamp(2024, 1, 1, 0, 0, 0, 0));
        yield return new TestCaseData(new ArrayType(new LongType()), new List<int> { 1, 2 }, new long?[] { 1, 2 });
        yield return new TestCaseData(new ArrayType(new StringType()), Enumerable.Range(1, 2).Select(i => $"{i}"), new[] { "1", "2" });
        yield return new TestCaseData(
            new MapType(new StringType(), new LongType()), new SortedDictionary<string, int> { ["a"] = 1 }, new Dictionary<string, long?> { ["a"] = 1 });
        yield return new TestCaseData(Pair, new GenericRow(["x", 5]), new Row(["x", 5], Pair));
        yield return new TestCaseData(Pair, ("x", 5), new Row(["x", 5], Pair));
        yield return new TestCaseData(Pair, new Person(5, "x"), new Row(["x", 5], Pair));
        yield return new TestCaseData(Pair, new object?[] { "x", null }, new Row(["x", null], Pair));
    }

    [TestCaseSource(nameof(AcceptedValues))]
    public void Boxed_OtherTypesThatFit_AreTaken(DataType type, object value, object expected)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        writer.Append(value);

        Assert.That(First(writer, type), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(AcceptedValues))]
    public void For_OtherTypesThatFit_AreTaken(DataType type, object value, object expected)
    {
        var write = typeof(ColumnWriterTests).GetMethod(nameof(Write), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

        Assert.That(write.MakeGenericMethod(value.GetType()).Invoke(null, [type, value]), Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> RefusedValues()
    {
        yield return new TestCaseData(new IntegerType(), "abc", "The value 'abc' of type String does not fit the Spark type int.");
        yield return new TestCaseData(new IntegerType(), 2.5, "The value 2.5 of type Double does not fit the Spark type int.");
        yield return new TestCaseData(new ByteType(), (byte)200, "The value 200 of type Byte does not fit the Spark type tinyint.");
        yield return new TestCaseData(new StringType(), 5, "The value 5 of type Int32 does not fit the Spark type string.");
        yield return new TestCaseData(new ArrayType(new StringType()), "abc", "The value 'abc' of type String does not fit the Spark type array<string>.");
        yield return new TestCaseData(new MapType(new StringType(), new LongType()), 5, "The value 5 of type Int32 does not fit the Spark type map<string,bigint>.");
        yield return new TestCaseData(Pair, "abc", "The value 'abc' of type String does not fit the Spark type struct<Name:string,Age:int>.");
        yield return new TestCaseData(Pair, new GenericRow(["x"]), "Expected 2 values for struct<Name:string,Age:int>, got 1.");
        yield return new TestCaseData(Pair, new Nameless(5), "Nameless has no property for the field 'Name' of struct<Name:string,Age:int>. Names are compared ignoring case.");
        yield return new TestCaseData(
            new TimestampType(),
            new DateTime(2024, 1, 1),
            "The DateTime 2024-01-01 00:00:00 has kind Unspecified, so that its instant is not known. Give it kind Utc with DateTime.SpecifyKind.");
        yield return new TestCaseData(
            new ArrayType(new IntegerType(), containsNull: false), new int?[] { 1, null }, "An element is null, and array<int> was declared with containsNull false.");
        yield return new TestCaseData(
            new MapType(new StringType(), new IntegerType(), valueContainsNull: false),
            new Dictionary<string, int?> { ["a"] = null },
            "A value of a map is null, and map<string,int> was declared with valueContainsNull false.");
        yield return new TestCaseData(
            new StructType([new StructField("a", new StringType(), isNullable: false)]),
            new GenericRow([null]),
            "The field 'a' of struct<a:string> is null, and it was declared not nullable.");
    }

    [TestCaseSource(nameof(RefusedValues))]
    public void Boxed_ValuesThatDoNotFit_AreRefusedByName(DataType type, object value, string expected)
    {
        Assert.That(() => ColumnWriter.Boxed(type, "UTC").Append(value), Throws.ArgumentException.With.Message.EqualTo(expected));
    }

    [Test]
    public void Append_NullStructWithFieldsThatAreNotNullable_IsANull()
    {
        var type = new StructType([new StructField("a", new StringType(), isNullable: false)]);
        var writer = ColumnWriter.Boxed(type, "UTC");
        writer.AppendNull();
        writer.Append(new GenericRow(["x"]));

        Assert.That(First(writer, type), Is.Null);
    }

    [TestCase("1.005", "1.01")]
    [TestCase("-1.005", "-1.01")]
    [TestCase("1.004", "1.00")]
    [TestCase("99999999.99", "99999999.99")]
    public void Append_DecimalWithMoreDigits_IsRoundedAsSparkDoes(string value, string expected)
    {
        var writer = ColumnWriter.For<decimal>(new DecimalType(10, 2), "UTC");
        writer.Append(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(First(writer, new DecimalType(10, 2)), Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("100000000")]
    [TestCase("99999999.995")]
    [TestCase("-79228162514264337593543950335")]
    public void Append_DecimalTooLargeForItsType_IsRefused(string value)
    {
        var writer = ColumnWriter.For<decimal>(new DecimalType(10, 2), "UTC");

        Assert.That(
            () => writer.Append(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
            Throws.TypeOf<OverflowException>().With.Message.EqualTo($"The value {value} does not fit decimal(10,2). Declare a type with more digits before the point."));
    }

    [Test]
    public void Append_LargestDecimalInTheWidestType_Survives()
    {
        var type = new DecimalType(38, 0);
        var writer = ColumnWriter.For<decimal>(type, "UTC");
        writer.Append(decimal.MaxValue);

        Assert.That(First(writer, type), Is.EqualTo(decimal.MaxValue));
    }

    [Test]
    public void Append_InstantsFinerThanAMicrosecond_AreCutDown()
    {
        var writer = ColumnWriter.For<DateTime>(new TimestampType(), "UTC");
        writer.Append(DateTime.UnixEpoch.AddTicks(19));

        Assert.That(First(writer, new TimestampType()), Is.EqualTo(new Timestamp(1970, 1, 1, 0, 0, 0, 1)));
    }

    [Test]
    public void Append_LoneSurrogate_BecomesReplacementCharacter()
    {
        var writer = ColumnWriter.For<string>(new StringType(), "UTC");
        writer.Append("a\udc00b");

        Assert.That(First(writer, new StringType()), Is.EqualTo("a\ufffdb"));
    }

    [Test]
    public void For_TypesThatDoNotConvert_AreRefusedAtOnce()
    {
        Assert.That(
            () => ColumnWriter.For<string>(new IntegerType(), "UTC"),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("Values of String cannot make a column of type int: expected Int32."));
    }

    [Test]
    public void Build_WhileAppendingGoesOn_LeavesTheBorrowedColumnAlone()
    {
        var writer = ColumnWriter.For<int?>(new IntegerType(), "UTC");
        writer.Append(1);
        writer.Append(null);
        var column = writer.Build();
        for (var i = 0; i < 1000; i++)
            writer.Append(7);
        var reader = ColumnReader.For<int?>(new IntegerType());
        reader.Attach(column);

        Assert.That((column.Length, reader.Read(0), reader.Read(1)), Is.EqualTo((2, (int?)1, (int?)null)));
    }

    private static object? Write<T>(DataType type, T value)
    {
        var writer = ColumnWriter.For<T>(type, "UTC");
        writer.Append(value);
        return First(writer, type);
    }

    private static object? First(ColumnWriter writer, DataType type)
    {
        var reader = ColumnReader.Boxed(type);
        reader.Attach(writer.Build());
        return reader.Read(0);
    }

    private sealed record Person(int Age, string Name);

    private sealed record Nameless(int Age);
}

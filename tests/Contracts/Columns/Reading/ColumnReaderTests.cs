using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;
using Microsoft.Spark.Sql;
using Sql = Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Columns.Reading;

public class ColumnReaderTests
{
    private static readonly Sql.StructType Pair = new([new Sql.StructField("Name", new Sql.StringType()), new Sql.StructField("Age", new Sql.IntegerType())]);

    [Test]
    public void For_WiderNumbers_HoldTheSameValue()
    {
        Assert.That(
            (Read<long>(new Sql.IntegerType(), 5), Read<double>(new Sql.ShortType(), (short)-3), Read<decimal>(new Sql.LongType(), 7L), Read<double>(new Sql.FloatType(), 0.5f)),
            Is.EqualTo((5L, -3.0, 7m, 0.5)));
    }

    [Test]
    public void For_NarrowerNumberThatHoldsTheValue_GivesIt()
    {
        Assert.That((Read<int>(new Sql.LongType(), 5L), Read<byte>(new Sql.ByteType(), (sbyte)5)), Is.EqualTo((5, (byte)5)));
    }

    [Test]
    public void For_NarrowerNumberThatDoesNotHoldTheValue_Throws()
    {
        Assert.That(() => Read<int>(new Sql.LongType(), long.MaxValue), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void For_DoubleAsInt_ThrowsUnlessItIsWhole()
    {
        Assert.That(Read<int>(new Sql.DoubleType(), 2.0), Is.EqualTo(2));
        Assert.That(() => Read<int>(new Sql.DoubleType(), 2.5), Throws.TypeOf<InvalidCastException>().With.Message.Contains("2.5"));
    }

    [Test]
    public void For_OtherDateTypes_AreTheSameDay()
    {
        var day = new Sql.Date(2024, 2, 29);

        Assert.That(
            (Read<DateOnly>(new Sql.DateType(), day), Read<DateTime>(new Sql.DateType(), day)),
            Is.EqualTo((new DateOnly(2024, 2, 29), new DateTime(2024, 2, 29))));
    }

    [Test]
    public void For_OtherTimestampTypes_AreTheSameInstant()
    {
        var instant = new Sql.Timestamp(2024, 2, 29, 1, 2, 3, 4);

        Assert.That(Read<DateTimeOffset>(new Sql.TimestampType(), instant), Is.EqualTo(new DateTimeOffset(instant.ToDateTime())));
        Assert.That(Read<DateTime>(new Sql.TimestampType(), instant).Kind, Is.EqualTo(DateTimeKind.Utc));
    }

    [Test]
    public void For_Collections_AreOfTheTypeAskedFor()
    {
        var type = new Sql.ArrayType(new Sql.IntegerType());
        var items = new int?[] { 1, 2 };

        Assert.That(Read<List<int>>(type, items), Is.TypeOf<List<int>>().And.EqualTo(items));
        Assert.That(Read<IReadOnlyList<long>>(type, items), Is.EqualTo(items));
        Assert.That(Read<HashSet<int>>(type, items), Is.TypeOf<HashSet<int>>().And.EquivalentTo(items));
    }

    [Test]
    public void For_NullElementInACollectionWithout_Throws()
    {
        Assert.That(
            () => Read<int[]>(new Sql.ArrayType(new Sql.IntegerType()), new int?[] { 1, null }),
            Throws.InvalidOperationException.With.Message.EqualTo("A value of type int is null, and Int32 has no null. Read it as Int32?."));
    }

    [Test]
    public void For_Dictionaries_AreOfTheTypeAskedFor()
    {
        var value = new Dictionary<string, int?> { ["a"] = 1 };

        Assert.That(
            Read<IReadOnlyDictionary<string, long>>(new Sql.MapType(new Sql.StringType(), new Sql.IntegerType()), value)["a"], Is.EqualTo(1L));
    }

    [Test]
    public void For_StructsAsRecordsTuplesAndGenericRows_HaveItsValues()
    {
        var row = new Row(["x", 5], Pair);

        Assert.That(Read<Person>(Pair, row), Is.EqualTo(new Person("x", 5)));
        Assert.That(Read<(string, int)>(Pair, row), Is.EqualTo(("x", 5)));
        Assert.That(Read<GenericRow>(Pair, row), Is.EqualTo(new GenericRow(["x", 5])));
    }

    [Test]
    public void Read_NullWhereTheTypeHasNone_Throws()
    {
        Assert.That(() => Read<int>(new Sql.IntegerType(), null), Throws.InvalidOperationException.With.Message.Contains("Read it as Int32?"));
    }

    [Test]
    public void For_TypesThatDoNotConvert_AreRefusedAtOnce()
    {
        Assert.That(
            () => ColumnReader.For<int>(new Sql.StringType()),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("A column of type string cannot be read as Int32: expected String."));
    }

    [Test]
    public void Attach_ColumnOfAnotherType_IsRefused()
    {
        var reader = ColumnReader.For<int>(new Sql.IntegerType());

        Assert.That(
            () => reader.Attach(new StringArray.Builder().Append("x").Build()),
            Throws.ArgumentException.With.Message.EqualTo("Expected a column of type int, got the Arrow type utf8."));
    }

    [Test]
    public void Attach_TimestampOfAnotherUnit_IsRefused()
    {
        var column = new TimestampArray.Builder(new TimestampType(TimeUnit.Second, "UTC")).Append(DateTimeOffset.UnixEpoch).Build();

        Assert.That(() => ColumnReader.Boxed(new Sql.TimestampType()).Attach(column), Throws.ArgumentException);
    }

    [Test]
    public void Read_LargeStringsAndBinaries_AreStringsAndBinaries()
    {
        var text = ColumnReader.For<string?>(new Sql.StringType());
        text.Attach(new LargeStringArray.Builder().Append("añ").AppendNull().Build());
        var blob = ColumnReader.For<byte[]>(new Sql.BinaryType());
        blob.Attach(new LargeBinaryArray.Builder().Append((ReadOnlySpan<byte>)[1, 2]).Build());

        Assert.That((text.Read(0), text.Read(1)), Is.EqualTo(("añ", (string?)null)));
        Assert.That(blob.Read(0), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public void Read_ColumnInNativeMemory_OutlivesTheBatch()
    {
        var column = new Int32Array.Builder().Append(42).Build(new Apache.Arrow.Memory.NativeMemoryAllocator());
        var reader = ColumnReader.For<int>(new Sql.IntegerType());
        reader.Attach(column);
        column.Dispose();

        Assert.That(reader.Read(0), Is.EqualTo(42));
    }

    private static T Read<T>(Sql.DataType type, object? value)
    {
        var writer = ColumnWriter.Boxed(type, "UTC");
        writer.Append(value);
        var reader = ColumnReader.For<T>(type);
        reader.Attach(writer.Build());
        return reader.Read(0);
    }

    private sealed record Person(string Name, int Age);
}

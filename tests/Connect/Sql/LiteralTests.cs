using Google.Protobuf;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class LiteralTests
{
    private static readonly DateTime Noon = new(1970, 1, 2, 12, 0, 0, DateTimeKind.Utc);
    private const long NoonMicroseconds = 129_600_000_000;

    private static IEnumerable<TestCaseData> Plain()
    {
        yield return Case("null", null, new() { Null = new() { Null = new() } });
        yield return Case("bool", true, new() { Boolean = true });
        yield return Case("sbyte", (sbyte)-5, new() { Byte = -5 });
        yield return Case("byte", (byte)5, new() { Byte = 5 });
        yield return Case("short", (short)-5, new() { Short = -5 });
        yield return Case("ushort", ushort.MaxValue, new() { Integer = 65535 });
        yield return Case("int", int.MinValue, new() { Integer = int.MinValue });
        yield return Case("uint", uint.MaxValue, new() { Long = 4294967295 });
        yield return Case("long", long.MinValue, new() { Long = long.MinValue });
        yield return Case("float", 1.5f, new() { Float = 1.5f });
        yield return Case("double", double.NaN, new() { Double = double.NaN });
        yield return Case("char", 'ß', new() { String = "ß" });
        yield return Case("string", "a'\u0000💥", new() { String = "a'\u0000💥" });
        yield return Case("bytes", new byte[] { 0, 255 }, new() { Binary = ByteString.CopyFrom(0, 255) });
    }

    private static IEnumerable<TestCaseData> Decimals()
    {
        yield return Case("123.45", 123.45m, Decimal("123.45", 5, 2));
        yield return Case("trailing zeros stay", 1.50m, Decimal("1.50", 3, 2));
        yield return Case("0.05", 0.05m, Decimal("0.05", 2, 2));
        yield return Case("0", 0m, Decimal("0", 1, 0));
        yield return Case("negative", -0.1m, Decimal("-0.1", 1, 1));
        yield return Case("largest", decimal.MaxValue, Decimal("79228162514264337593543950335", 29, 0));
    }

    private static IEnumerable<TestCaseData> Times()
    {
        yield return Case("Date", new Date(1969, 12, 31), new() { Date = -1 });
        yield return Case("DateOnly", new DateOnly(2000, 1, 1), new() { Date = 10957 });
        yield return Case("Timestamp", new Timestamp(Noon), new() { Timestamp = NoonMicroseconds });
        yield return Case("utc", Noon, new() { Timestamp = NoonMicroseconds });
        yield return Case("unspecified", DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified), new() { TimestampNtz = NoonMicroseconds });
        yield return Case("offset", new DateTimeOffset(1970, 1, 2, 14, 0, 0, TimeSpan.FromHours(2)), new() { Timestamp = NoonMicroseconds });
        yield return Case("before 1970 rounds down", new DateTime(DateTime.UnixEpoch.Ticks - 1, DateTimeKind.Utc), new() { Timestamp = -1 });
        yield return Case("TimeSpan", TimeSpan.FromSeconds(-1.5), new() { DayTimeInterval = -1_500_000 });
        yield return Case("TimeOnly", new TimeOnly(0, 0, 1), new() { Time = new() { Nano = 1_000_000_000, Precision = 6 } });
    }

    [TestCaseSource(nameof(Plain))]
    [TestCaseSource(nameof(Decimals))]
    [TestCaseSource(nameof(Times))]
    public void Lit_OfPlainValue_IsThatLiteral(object? value, Literal expected) =>
        Assert.That(Lit(value).Expression.Literal, Is.EqualTo(expected));

    [Test]
    public void Lit_OfColumn_IsTheColumn()
    {
        var column = Col("a");
        Assert.That(Lit(column), Is.SameAs(column));
    }

    [Test]
    public void Lit_OfByteAbove127_IsRefused() => Assert.That(() => Lit((byte)200), Throws.InstanceOf<OverflowException>());

    [Test]
    public void Lit_OfObject_IsRefusedWithType() =>
        Assert.That(() => Lit(new object()), Throws.ArgumentException.With.Message.Contains("System.Object"));

#pragma warning disable CS0612 // Both server versions read these fields.
    [Test]
    public void Lit_OfArray_NamesElementType() => Assert.That(
        Lit(new[] { 1, 2 }).Expression.Literal,
        Is.EqualTo(new Literal
        {
            Array = new() { ElementType = new() { Integer = new() }, Elements = { new Literal { Integer = 1 }, new Literal { Integer = 2 } } },
        }));

    [Test]
    public void Lit_OfEmptyArray_TakesTypeFromArray() =>
        Assert.That(Lit(new string[0]).Expression.Literal.Array.ElementType, Is.EqualTo(new Proto.DataType { String = new() }));

    [Test]
    public void Lit_OfArrayOfNullAndDecimals_TakesWidestType() => Assert.That(
        Lit(new decimal?[] { null, 10.5m, 0.125m }).Expression.Literal.Array.ElementType,
        Is.EqualTo(new Proto.DataType { Decimal = new() { Precision = 5, Scale = 3 } }));

    [Test]
    public void Lit_OfMixedArray_IsRefused() =>
        Assert.That(() => Lit(new object[] { 1, "x" }), Throws.ArgumentException.With.Message.Contains("int and string"));

    [Test]
    public void Lit_OfDictionary_NamesKeyAndValueType() => Assert.That(
        Lit(new Dictionary<string, long> { ["k"] = 7 }).Expression.Literal,
        Is.EqualTo(new Literal
        {
            Map = new()
            {
                KeyType = new() { String = new() },
                ValueType = new() { Long = new() },
                Keys = { new Literal { String = "k" } },
                Values = { new Literal { Long = 7 } },
            },
        }));

    [Test]
    public void Lit_OfRow_IsStructOfItsSchema()
    {
        var schema = new StructType([new StructField("x", new IntegerType())]);
        var expected = new Proto.DataType { Struct = new() { Fields = { new Proto.DataType.Types.StructField { Name = "x", DataType = new() { Integer = new() }, Nullable = true } } } };
        Assert.That(Lit(new Row([1], schema)).Expression.Literal.Struct.StructType, Is.EqualTo(expected));
    }
#pragma warning restore CS0612

    private static Literal Decimal(string value, int precision, int scale) =>
        new() { Decimal = new() { Value = value, Precision = precision, Scale = scale } };

    private static TestCaseData Case(string name, object? value, Literal expected) =>
        new TestCaseData(value, expected).SetArgDisplayNames(name);
}

using System.Text.Json.Nodes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Types;

internal sealed class DataTypeTests
{
    private static readonly StructType Nested = new(
    [
        new StructField("a\"b", new ArrayType(new DecimalType(9, 2), false), false),
        new StructField("é", new MapType(new StringType(), new StructType([]))),
    ]);

    private static IEnumerable<TestCaseData> Names()
    {
        yield return Case(new NullType(), "void", "\"void\"");
        yield return Case(new StringType(), "string", "\"string\"");
        yield return Case(new BinaryType(), "binary", "\"binary\"");
        yield return Case(new BooleanType(), "boolean", "\"boolean\"");
        yield return Case(new DateType(), "date", "\"date\"");
        yield return Case(new TimestampType(), "timestamp", "\"timestamp\"");
        yield return Case(new TimestampNtzType(), "timestamp_ntz", "\"timestamp_ntz\"");
        yield return Case(new DoubleType(), "double", "\"double\"");
        yield return Case(new FloatType(), "float", "\"float\"");
        yield return Case(new ByteType(), "tinyint", "\"byte\"");
        yield return Case(new ShortType(), "smallint", "\"short\"");
        yield return Case(new IntegerType(), "int", "\"integer\"");
        yield return Case(new LongType(), "bigint", "\"long\"");
        yield return Case(new DecimalType(), "decimal(10,0)", "\"decimal(10,0)\"");
        yield return Case(new CharType(3), "char(3)", "\"char(3)\"");
        yield return Case(new VarcharType(3), "varchar(3)", "\"varchar(3)\"");
        yield return Case(new TimeType(), "time(6)", "\"time(6)\"");
        yield return Case(new CalendarIntervalType(), "interval", "\"interval\"");
        yield return Case(new VariantType(), "variant", "\"variant\"");
        yield return Case(new YearMonthIntervalType(), "interval year to month", "\"interval year to month\"");
        yield return Case(new DayTimeIntervalType(1, 1), "interval hour", "\"interval hour\"");
        yield return Case(new ArrayType(new IntegerType()), "array<int>", """{"containsNull":true,"elementType":"integer","type":"array"}""");
        yield return Case(
            new MapType(new StringType(), new LongType(), false),
            "map<string,bigint>",
            """{"keyType":"string","type":"map","valueContainsNull":false,"valueType":"long"}""");
        yield return Case(
            Nested,
            "struct<a\"b:array<decimal(9,2)>,é:map<string,struct<>>>",
            """{"fields":[{"metadata":{},"name":"a\"b","nullable":false,"type":{"containsNull":false,"elementType":"decimal(9,2)","type":"array"}},{"metadata":{},"name":"é","nullable":true,"type":{"keyType":"string","type":"map","valueContainsNull":true,"valueType":{"fields":[],"type":"struct"}}}],"type":"struct"}""");
    }

    [TestCaseSource(nameof(Names))]
    public void SimpleString_OfType_IsSql(DataType type, string simple, string json) => Assert.That(type.SimpleString, Is.EqualTo(simple));

    [TestCaseSource(nameof(Names))]
    public void Json_OfType_IsSparks(DataType type, string simple, string json) => Assert.That(type.Json, Is.EqualTo(json));

    [TestCaseSource(nameof(Names))]
    public void ParseDataType_OfJson_GivesItBack(DataType type, string simple, string json) =>
        Assert.That(DataType.ParseDataType(json).Json, Is.EqualTo(json));

    [Test]
    public void ParseDataType_Metadata_IsKept()
    {
        const string Json = """{"fields":[{"metadata":{"comment":"x"},"name":"a","nullable":true,"type":"integer"}],"type":"struct"}""";
        Assert.That(DataType.ParseDataType(Json).Json, Is.EqualTo(Json));
    }

    [Test]
    public void ParseDataType_SparksOwnOrderOfProperties_IsRead() => Assert.That(
        DataType.ParseDataType("""{"type":"array","elementType":"integer","containsNull":false}"""),
        Is.EqualTo(new ArrayType(new IntegerType())));

    [Test]
    public void ParseDataType_Udt_IsItsStoredType() =>
        Assert.That(DataType.ParseDataType("""{"type":"udt","class":"x.Y","sqlType":"double"}"""), Is.EqualTo(new DoubleType()));

    [TestCase("\"uuid\"")]
    [TestCase("{\"type\":\"array\"}")]
    [TestCase("{\"type\":\"list\",\"elementType\":\"integer\"}")]
    [TestCase("\"decimal(5,6)\"")]
    [TestCase("\"decimal(99999999999,6)\"")]
    [TestCase("{")]
    [TestCase("")]
    [TestCase("[]")]
    public void ParseDataType_NoType_IsRefused(string json) => Assert.That(() => DataType.ParseDataType(json), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void Equals_OtherNullability_IsTrue() =>
        Assert.That(new ArrayType(new IntegerType()), Is.EqualTo(new ArrayType(new IntegerType(), false)));

    [Test]
    public void Equals_OtherFieldName_IsFalse() => Assert.That(
        new StructType([new StructField("a", new IntegerType())]), Is.Not.EqualTo(new StructType([new StructField("b", new IntegerType())])));

    [Test]
    public void StructField_Metadata_IsWritten() => Assert.That(
        new StructType([new StructField("a", new IntegerType(), true, new JsonObject { ["k"] = 1 })]).Json,
        Is.EqualTo("""{"fields":[{"metadata":{"k":1},"name":"a","nullable":true,"type":"integer"}],"type":"struct"}"""));

    [TestCase(0, 0)]
    [TestCase(39, 0)]
    [TestCase(5, 6)]
    [TestCase(5, -1)]
    public void DecimalType_OutsideRange_IsRefused(int precision, int scale) =>
        Assert.That(() => new DecimalType(precision, scale), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static TestCaseData Case(DataType type, string simple, string json) =>
        new TestCaseData(type, simple, json).SetArgDisplayNames(type.GetType().Name);
}

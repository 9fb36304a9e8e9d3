using LaborSpark.Spark.Contracts.Columns;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Columns;

public class ClrTypesTests
{
    [TestCase(typeof(bool), "boolean")]
    [TestCase(typeof(sbyte), "tinyint")]
    [TestCase(typeof(byte), "tinyint")]
    [TestCase(typeof(short), "smallint")]
    [TestCase(typeof(int), "int")]
    [TestCase(typeof(long), "bigint")]
    [TestCase(typeof(float), "float")]
    [TestCase(typeof(double), "double")]
    [TestCase(typeof(decimal), "decimal(38,18)")]
    [TestCase(typeof(string), "string")]
    [TestCase(typeof(byte[]), "binary")]
    [TestCase(typeof(Date), "date")]
    [TestCase(typeof(DateOnly), "date")]
    [TestCase(typeof(Timestamp), "timestamp")]
    [TestCase(typeof(DateTime), "timestamp")]
    [TestCase(typeof(DateTimeOffset), "timestamp")]
    [TestCase(typeof(int?), "int")]
    [TestCase(typeof(string[]), "array<string>")]
    [TestCase(typeof(List<int?>), "array<int>")]
    [TestCase(typeof(IEnumerable<long[]>), "array<array<bigint>>")]
    [TestCase(typeof(HashSet<string>), "array<string>")]
    [TestCase(typeof(Dictionary<string, double>), "map<string,double>")]
    [TestCase(typeof(IReadOnlyDictionary<int, string[]>), "map<int,array<string>>")]
    public void ToSpark_KnownTypes_AreTheirSparkTypes(Type type, string expected)
    {
        Assert.That(ClrTypes.ToSpark(type).SimpleString, Is.EqualTo(expected));
    }

    [TestCase(typeof(Row), "Row says nothing about its columns. Give the StructType of the value.")]
    [TestCase(typeof(GenericRow), "GenericRow says nothing about its columns. Give the StructType of the value.")]
    [TestCase(typeof(Uri), "Uri stands for no Spark type.")]
    [TestCase(typeof(object), "Object stands for no Spark type.")]
    [TestCase(typeof(Uri[]), "Uri stands for no Spark type.")]
    [TestCase(typeof(uint), "UInt32 stands for no Spark type.")]
    public void ToSpark_OtherTypes_AreRefusedByName(Type type, string expected)
    {
        Assert.That(() => ClrTypes.ToSpark(type), Throws.TypeOf<NotSupportedException>().With.Message.StartsWith(expected));
    }

    private static IEnumerable<TestCaseData> NaturalTypes()
    {
        yield return new TestCaseData(new ByteType(), typeof(sbyte));
        yield return new TestCaseData(new TimestampNtzType(), typeof(DateTime));
        yield return new TestCaseData(new ArrayType(new IntegerType()), typeof(int?[]));
        yield return new TestCaseData(new ArrayType(new IntegerType(), containsNull: false), typeof(int[]));
        yield return new TestCaseData(new ArrayType(new StringType()), typeof(string[]));
        yield return new TestCaseData(new MapType(new StringType(), new LongType()), typeof(Dictionary<string, long?>));
        yield return new TestCaseData(new MapType(new StringType(), new LongType(), valueContainsNull: false), typeof(Dictionary<string, long>));
        yield return new TestCaseData(new StructType([]), typeof(Row));
        yield return new TestCaseData(new VarcharType(5), typeof(string));
    }

    [TestCaseSource(nameof(NaturalTypes))]
    public void FromSpark_AnyType_IsTheNaturalOne(DataType type, Type expected)
    {
        Assert.That(ClrTypes.FromSpark(type), Is.EqualTo(expected));
    }

    [Test]
    public void FromSpark_TypeWithoutAValue_SaysWhatToDo()
    {
        Assert.That(
            () => ClrTypes.FromSpark(new VariantType()),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo(
                "The Spark type variant has no form in C#. Cast it in Spark to a type that has one, for example to string."));
    }
}

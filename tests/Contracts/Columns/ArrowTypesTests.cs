using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Spark.Contracts.Columns;
using ListType = Apache.Arrow.Types.ListType;
using Sql = Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Columns;

public class ArrowTypesTests
{
    [Test]
    public void ToArrow_Array_HasANullableItemFieldNamedElement()
    {
        var item = ((ListType)ArrowTypes.ToArrow(new Sql.ArrayType(new Sql.StringType()), "UTC")).ValueField;

        Assert.That((item.Name, item.IsNullable), Is.EqualTo(("element", true)));
    }

    [Test]
    public void ToArrow_ArrayWithoutNulls_HasAnItemFieldThatIsNotNullable()
    {
        var type = new Sql.ArrayType(new Sql.StringType(), containsNull: false);

        Assert.That(((ListType)ArrowTypes.ToArrow(type, "UTC")).ValueField.IsNullable, Is.False);
    }

    [Test]
    public void ToArrow_Map_HasUnsortedKeysThatAreNeverNull()
    {
        var map = (MapType)ArrowTypes.ToArrow(new Sql.MapType(new Sql.StringType(), new Sql.LongType()), "UTC");

        Assert.That((map.KeySorted, map.KeyField.IsNullable, map.ValueField.IsNullable), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void ToArrow_Timestamp_IsMicrosecondsInTheZone()
    {
        var type = (TimestampType)ArrowTypes.ToArrow(new Sql.TimestampType(), "Europe/Berlin");

        Assert.That((type.Unit, type.Timezone), Is.EqualTo((TimeUnit.Microsecond, "Europe/Berlin")));
    }

    [Test]
    public void ToSchema_Fields_KeepNamesAndNullability()
    {
        var schema = ArrowTypes.ToSchema(
            new Sql.StructType([new Sql.StructField("ä b", new Sql.LongType(), isNullable: false), new Sql.StructField("", new Sql.StringType())]), "UTC");

        Assert.That(schema.FieldsList.Select(field => (field.Name, field.IsNullable)), Is.EqualTo(new[] { ("ä b", false), ("", true) }));
    }

    private static IEnumerable<IArrowType> TypesSparkDoesNotHave() =>
    [
        UInt8Type.Default,
        UInt64Type.Default,
        Date64Type.Default,
        new TimestampType(TimeUnit.Nanosecond, "UTC"),
        new LargeListType(new Field("item", Int32Type.Default, true)),
        new DictionaryType(Int32Type.Default, StringType.Default, false),
        new ListType(new Field("item", UInt8Type.Default, true)),
    ];

    [TestCaseSource(nameof(TypesSparkDoesNotHave))]
    public void FromArrow_TypesSparkDoesNotHave_AreRefused(IArrowType type)
    {
        Assert.That(() => ArrowTypes.FromArrow(type), Throws.TypeOf<NotSupportedException>().With.Message.Contains("stands for no Spark type"));
    }

    [Test]
    public void FromArrow_LargeStringsAndBinaries_AreStringsAndBinaries()
    {
        Assert.That(
            (ArrowTypes.FromArrow(LargeStringType.Default).SimpleString, ArrowTypes.FromArrow(LargeBinaryType.Default).SimpleString),
            Is.EqualTo(("string", "binary")));
    }
}

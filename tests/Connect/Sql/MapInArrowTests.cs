using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class MapInArrowTests : PlanFixture
{
    [Test]
    public void MapInArrow_ColumnsOfOneName_AreRefusedByName()
    {
        Client.Analysis = new() { Schema = new() { Schema_ = new() { Struct = new() { Fields = { Field("id"), Field("text"), Field("id") } } } } };
        Assert.That(
            () => Left.MapInArrow(batches => batches, new StructType([new StructField("id", new IntegerType())])),
            Throws.ArgumentException.With.Message.EqualTo(
                "MapInArrow needs input columns of different names; several are called 'id'. Rename first, for example with ToDF, or leave some out."));
    }

    private static Proto.DataType.Types.StructField Field(string name) => new() { Name = name, DataType = new() { Integer = new() } };
}

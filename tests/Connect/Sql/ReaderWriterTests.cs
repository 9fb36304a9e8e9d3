using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;
using SaveMethod = Spark.Connect.WriteOperation.Types.SaveTable.Types.TableSaveMethod;
using SaveModes = Spark.Connect.WriteOperation.Types.SaveMode;
using V2Mode = Spark.Connect.WriteOperationV2.Types.Mode;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class ReaderWriterTests : PlanFixture
{
    [Test]
    public void Read_CsvWithOptions_NamesThem() => AssertPlan(
        Spark.Read().Option("header", true).Option("maxColumns", 5).Option("samplingRatio", 0.5).Schema("a INT").Csv("p", "q"),
        new()
        {
            Read = new()
            {
                DataSource = new()
                {
                    Format = "csv",
                    Schema = "a INT",
                    Options = { ["header"] = "true", ["maxColumns"] = "5", ["samplingRatio"] = "0.5" },
                    Paths = { "p", "q" },
                },
            },
        });

    [Test]
    public void Read_WithSchema_SendsJson() => Assert.That(
        Spark.Read().Schema(new StructType([new StructField("a", new IntegerType())])).Parquet("p").Relation.Read.DataSource.Schema,
        Is.EqualTo("""{"fields":[{"metadata":{},"name":"a","nullable":true,"type":"integer"}],"type":"struct"}"""));

    [Test]
    public void Load_WithoutFormat_LeavesItToSpark() => AssertPlan(Spark.Read().Load("p"), new() { Read = new() { DataSource = new() { Paths = { "p" } } } });

    [TestCase("json")]
    [TestCase("parquet")]
    [TestCase("orc")]
    [TestCase("text")]
    public void Read_ByName_SetsFormat(string format)
    {
        var reader = Spark.Read();
        var frame = format switch { "json" => reader.Json("p"), "parquet" => reader.Parquet("p"), "orc" => reader.Orc("p"), _ => reader.Text("p") };
        Assert.That(frame.Relation.Read.DataSource.Format, Is.EqualTo(format));
    }

    [Test]
    public void Jdbc_Partitions_AreOptions() => AssertPlan(
        Spark.Read().Jdbc("jdbc:x", "t", "id", 1, 100, 4, new Dictionary<string, string> { ["user"] = "me" }),
        new()
        {
            Read = new()
            {
                DataSource = new()
                {
                    Format = "jdbc",
                    Options =
                    {
                        ["url"] = "jdbc:x", ["dbtable"] = "t", ["user"] = "me", ["partitionColumn"] = "id", ["lowerBound"] = "1", ["upperBound"] = "100",
                        ["numPartitions"] = "4",
                    },
                },
            },
        });

    [Test]
    public void Jdbc_Predicates_ArePartitions() =>
        Assert.That(Spark.Read().Jdbc("u", "t", ["a < 1", "a >= 1"], []).Relation.Read.DataSource.Predicates, Is.EqualTo(new[] { "a < 1", "a >= 1" }));

    [Test]
    public void Write_Parquet_SendsWholeOperation()
    {
        Left.Write().Mode("overwrite").Option("compression", "zstd").PartitionBy("d").Parquet("out");
        Assert.That(SentCommand().WriteOperation, Is.EqualTo(new Proto.WriteOperation
        {
            Input = LeftPlan,
            Source = "parquet",
            Path = "out",
            Mode = SaveModes.Overwrite,
            PartitioningColumns = { "d" },
            Options = { ["compression"] = "zstd" },
        }));
    }

    [TestCase(SaveMode.Append, SaveModes.Append)]
    [TestCase(SaveMode.Overwrite, SaveModes.Overwrite)]
    [TestCase(SaveMode.ErrorIfExists, SaveModes.ErrorIfExists)]
    [TestCase(SaveMode.Ignore, SaveModes.Ignore)]
    public void Mode_OfEnum_IsThatMode(SaveMode mode, SaveModes expected)
    {
        Left.Write().Mode(mode).Save("out");
        Assert.That(SentCommand().WriteOperation.Mode, Is.EqualTo(expected));
    }

    [Test]
    public void Mode_Unset_RefusesToOverwrite()
    {
        Left.Write().Json("out");
        Assert.That(SentCommand().WriteOperation.Mode, Is.EqualTo(SaveModes.ErrorIfExists));
    }

    [Test]
    public void Mode_Unknown_IsRefused() => Assert.That(() => Left.Write().Mode("maybe"), Throws.ArgumentException.With.Message.Contains("'maybe' is no save mode"));

    [Test]
    public void SaveAsTable_BucketsAndSort_AreKept()
    {
        Left.Write().BucketBy(8, "k", "l").SortBy("m").SaveAsTable("t");
        Assert.That(SentCommand().WriteOperation, Is.EqualTo(new Proto.WriteOperation
        {
            Input = LeftPlan,
            Table = new() { TableName = "t", SaveMethod = SaveMethod.SaveAsTable },
            Mode = SaveModes.ErrorIfExists,
            BucketBy = new() { NumBuckets = 8, BucketColumnNames = { "k", "l" } },
            SortColumnNames = { "m" },
        }));
    }

    [Test]
    public void InsertInto_Table_Inserts()
    {
        Left.Write().InsertInto("t");
        Assert.That(SentCommand().WriteOperation.Table.SaveMethod, Is.EqualTo(SaveMethod.InsertInto));
    }

    [Test]
    public void WriteTo_Create_SendsWholeOperation()
    {
        Left.WriteTo("c.t").Using("parquet").Option("o", 1).TableProperty("p", "v").PartitionedBy(Years(Col("d")), Col("k")).Create();
        Assert.That(SentCommand().WriteOperationV2, Is.EqualTo(new Proto.WriteOperationV2
        {
            Input = LeftPlan,
            TableName = "c.t",
            Provider = "parquet",
            PartitioningColumns = { Fn("years", Attr("d")), Attr("k") },
            Options = { ["o"] = "1" },
            TableProperties = { ["p"] = "v" },
            Mode = V2Mode.Create,
        }));
    }

    [Test]
    public void WriteTo_Overwrite_SendsCondition()
    {
        Left.WriteTo("t").Overwrite(Col("d") == 1);
        Assert.That(SentCommand().WriteOperationV2.OverwriteCondition, Is.EqualTo(Fn("==", Attr("d"), Int(1))));
    }

    [TestCase("replace", V2Mode.Replace)]
    [TestCase("createOrReplace", V2Mode.CreateOrReplace)]
    [TestCase("append", V2Mode.Append)]
    [TestCase("overwritePartitions", V2Mode.OverwritePartitions)]
    public void WriteTo_ByName_SetsMode(string method, V2Mode expected)
    {
        var writer = Left.WriteTo("t");
        Action write = method switch
        {
            "replace" => writer.Replace,
            "createOrReplace" => writer.CreateOrReplace,
            "append" => writer.Append,
            _ => writer.OverwritePartitions,
        };
        write();
        Assert.That(SentCommand().WriteOperationV2.Mode, Is.EqualTo(expected));
    }
}

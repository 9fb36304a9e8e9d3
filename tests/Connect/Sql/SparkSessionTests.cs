using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class SparkSessionTests : PlanFixture
{
    [Test]
    public void Building_Plans_AsksTheServerNothing()
    {
        _ = Left.Join(Right, "id").GroupBy("k").Count().OrderBy("count").Limit(3);
        Assert.That((Client.Plans.Count, Client.Analyses.Count, Client.Settings.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Range_StepAndPartitions_AreKept() =>
        AssertPlan(Spark.Range(1, 10, 3, 2), new() { Range = new() { Start = 1, End = 10, Step = 3, NumPartitions = 2 } });

    [Test]
    public void Range_EndOnly_StartsAtZero() => AssertPlan(Spark.Range(10), new() { Range = new() { Start = 0, End = 10, Step = 1 } });

    [Test]
    public void Table_Name_Reads() =>
        AssertPlan(Spark.Table("db.t"), new() { Read = new() { NamedTable = new() { UnparsedIdentifier = "db.t" } } });

    [Test]
    public void Sql_OnSpark4_SendsInput()
    {
        Spark.Sql("SELECT 1");
        Assert.That(SentCommand().SqlCommand, Is.EqualTo(new Proto.SqlCommand { Input = new() { Sql = new() { Query = "SELECT 1" } } }));
    }

    [Test]
    public void Sql_Result_IsTheRelationGiven()
    {
        Client.Responses = [new() { SqlCommandResult = new() { Relation = new() { LocalRelation = new() { Schema = "a INT" } } } }];
        AssertPlan(Spark.Sql("SHOW TABLES"), new() { LocalRelation = new() { Schema = "a INT" } });
    }

    [Test]
    public void CreateTempView_Name_SendsPlan()
    {
        Left.CreateOrReplaceTempView("v");
        Assert.That(SentCommand().CreateDataframeView, Is.EqualTo(new Proto.CreateDataFrameViewCommand { Input = LeftPlan, Name = "v", Replace = true }));
    }

    [Test]
    public void CreateGlobalTempView_Name_IsGlobal()
    {
        Left.CreateGlobalTempView("v");
        Assert.That(SentCommand().CreateDataframeView, Is.EqualTo(new Proto.CreateDataFrameViewCommand { Input = LeftPlan, Name = "v", IsGlobal = true }));
    }

    [Test]
    public void Persist_Level_IsSent()
    {
        Left.Persist(StorageLevel.DISK_ONLY_2);
        Assert.That(Client.Analyses.Single().Persist, Is.EqualTo(new Proto.AnalyzePlanRequest.Types.Persist
        {
            Relation = LeftPlan,
            StorageLevel = new() { UseDisk = true, Replication = 2 },
        }));
    }

    [Test]
    public void Checkpoint_Result_IsRemoteRelation()
    {
        Client.Responses = [new() { CheckpointCommandResult = new() { Relation = new() { RelationId = "r" } } }];
        AssertPlan(Left.LocalCheckpoint(), new() { CachedRemoteRelation = new() { RelationId = "r" } });
    }

    [Test]
    public void Schema_OfFrame_IsRead()
    {
        Client.Analysis = new()
        {
            Schema = new()
            {
                Schema_ = new()
                {
                    Struct = new() { Fields = { new Proto.DataType.Types.StructField { Name = "a", DataType = new() { Decimal = new() { Precision = 9, Scale = 2 } } } } },
                },
            },
        };
        Assert.That(Left.Schema().Json, Is.EqualTo("""{"fields":[{"metadata":{},"name":"a","nullable":false,"type":"decimal(9,2)"}],"type":"struct"}"""));
    }

    [Test]
    public void Conf_Set_SendsPair()
    {
        Spark.Conf().Set("k", true);
        Assert.That(
            Client.Settings.Single(),
            Is.EqualTo(new Proto.ConfigRequest.Types.Operation { Set = new() { Pairs = { new Proto.KeyValue { Key = "k", Value = "true" } } } }));
    }

    [Test]
    public void Conf_GetWithDefault_GivesAnswer()
    {
        Client.Setting = new() { Pairs = { new Proto.KeyValue { Key = "k", Value = "v" } } };
        Assert.That(Spark.Conf().Get("k", "d"), Is.EqualTo("v"));
    }

    [Test]
    public void Stop_Twice_EndsOnce()
    {
        var stops = 0;
        var session = new SparkSession(Client, null, () => stops++);
        session.Stop();
        session.Dispose();
        Assert.That((Client.IsDisposed, stops), Is.EqualTo((true, 1)));
    }

    [Test]
    public void Active_AfterSetActive_IsThatSession()
    {
        SparkSession.SetActiveSession(Spark);
        try
        {
            Assert.That(SparkSession.Active(), Is.SameAs(Spark));
        }
        finally
        {
            SparkSession.ClearActiveSession();
        }
    }

    [Test]
    public void GetActiveSession_AfterStop_IsNone()
    {
        SparkSession.SetActiveSession(Spark);
        Spark.Stop();
        Assert.That(SparkSession.GetActiveSession(), Is.Null);
    }

    [Test]
    public void OnProgress_News_AreCounted()
    {
        QueryProgress? news = null;
        using (Spark.OnProgress(progress => news = progress))
            Client.Report(new() { NumInflightTasks = 2, Stages = { Stage(10, 4), Stage(6, 6) } });
        Assert.That((news!.RunningTasks, news.CompletedTasks, news.Tasks), Is.EqualTo((2L, 10L, 16L)));
    }

    [Test]
    public void CreateDataFrame_NullInColumnWithoutNulls_IsRefusedWithPlace()
    {
        var schema = new StructType([new StructField("a", new IntegerType(), isNullable: false)]);
        Assert.That(
            () => Spark.CreateDataFrame([new GenericRow([1]), new GenericRow([null])], schema),
            Throws.ArgumentException.With.Message.Contains("Row 1, column 'a' (int)"));
    }

    [Test]
    public void CreateDataFrame_WrongType_IsRefusedWithPlace()
    {
        var schema = new StructType([new StructField("a", new IntegerType())]);
        Assert.That(
            () => Spark.CreateDataFrame([new GenericRow(["x"])], schema), Throws.ArgumentException.With.Message.Contains("Row 0, column 'a' (int)"));
    }

    [Test]
    public void CreateDataFrame_WrongWidth_IsRefused()
    {
        var schema = new StructType([new StructField("a", new IntegerType())]);
        Assert.That(
            () => Spark.CreateDataFrame([new GenericRow([1, 2])], schema),
            Throws.ArgumentException.With.Message.Contains("Row 0: expected 1 values for the schema struct<a:int>, got 2."));
    }

    private static Proto.ExecutePlanResponse.Types.ExecutionProgress.Types.StageInfo Stage(long tasks, long done) =>
        new() { NumTasks = tasks, NumCompletedTasks = done };
}

using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class DataFrameShapingTests : PlanFixture
{
    [Test]
    public void WithColumn_Expression_AddsAlias() => AssertPlan(
        Left.WithColumn("x", Left["a"] + 1),
        new() { WithColumns = new() { Input = LeftPlan, Aliases = { As(Fn("+", Attr("a", 0), Int(1)), "x").Alias } } });

    [Test]
    public void WithColumnRenamed_OnSpark4_UsesRenames() => AssertPlan(
        Left.WithColumnRenamed("a", "b"),
        new()
        {
            WithColumnsRenamed = new() { Input = LeftPlan, Renames = { new Proto.WithColumnsRenamed.Types.Rename { ColName = "a", NewColName = "b" } } },
        });

    [Test]
    public void ToDF_Names_RenamesAll() => AssertPlan(Left.ToDF("x", "y"), new() { ToDf = new() { Input = LeftPlan, ColumnNames = { "x", "y" } } });

    [Test]
    public void ToDF_Alone_IsTheSame() => Assert.That(Left.ToDF(), Is.SameAs(Left));

    [Test]
    public void Drop_Names_Drops() => AssertPlan(Left.Drop("x", "y"), new() { Drop = new() { Input = LeftPlan, ColumnNames = { "x", "y" } } });

    [Test]
    public void Drop_Column_Drops() => AssertPlan(Left.Drop(Left["x"]), new() { Drop = new() { Input = LeftPlan, Columns = { Attr("x", 0) } } });

    [Test]
    public void Distinct_Always_ComparesAllColumns() =>
        AssertPlan(Left.Distinct(), new() { Deduplicate = new() { Input = LeftPlan, AllColumnsAsKeys = true } });

    [Test]
    public void DropDuplicates_Names_ComparesThem() =>
        AssertPlan(Left.DropDuplicates("x", "y"), new() { Deduplicate = new() { Input = LeftPlan, ColumnNames = { "x", "y" } } });

    [Test]
    public void As_Name_Aliases() => AssertPlan(Left.As("t"), new() { SubqueryAlias = new() { Input = LeftPlan, Alias = "t" } });

    [Test]
    public void Transform_Step_IsApplied() => AssertPlan(Left.Transform(frame => frame.Limit(1)), new() { Limit = new() { Input = LeftPlan, Limit_ = 1 } });

    [Test]
    public void ToJSON_Always_ProjectsOneText() => AssertPlan(
        Left.ToJSON(),
        new() { Project = new() { Input = LeftPlan, Expressions = { As(Fn("to_json", Fn("struct", Star())), "value") } } });

    [Test]
    public void Hint_Parameters_AreLiterals() => AssertPlan(
        Left.Hint("repartition", [3, Col("k")]),
        new() { Hint = new() { Input = LeftPlan, Name = "repartition", Parameters = { Int(3), Attr("k") } } });

    [Test]
    public void Broadcast_Frame_IsHint() => AssertPlan(Broadcast(Left), new() { Hint = new() { Input = LeftPlan, Name = "broadcast" } });

    [Test]
    public void Sample_Fraction_IsUpperBound() => AssertPlan(
        Left.Sample(0.25, true, 7),
        new() { Sample = new() { Input = LeftPlan, LowerBound = 0, UpperBound = 0.25, WithReplacement = true, Seed = 7 } });

    [Test]
    public void RandomSplit_Weights_CoverEverything()
    {
        var bounds = Left.RandomSplit([1, 3], 5).Select(part => (part.Relation.Sample.LowerBound, part.Relation.Sample.UpperBound));
        Assert.That(bounds, Is.EqualTo(new[] { (0.0, 0.25), (0.25, 1.0) }));
    }

    [Test]
    public void RandomSplit_Parts_ShareSeedAndOrder() => Assert.That(
        Left.RandomSplit([1, 1, 1], 5).Select(part => (part.Relation.Sample.Seed, part.Relation.Sample.DeterministicOrder)),
        Is.All.EqualTo((5L, true)));

    [TestCase(new[] { 1.0, -1.0 })]
    [TestCase(new[] { 0.0, 0.0 })]
    [TestCase(new[] { double.NaN })]
    public void RandomSplit_BadWeights_AreRefused(double[] weights) => Assert.That(() => Left.RandomSplit(weights), Throws.ArgumentException);

    [Test]
    public void Describe_Names_AreKept() => AssertPlan(Left.Describe("x"), new() { Describe = new() { Input = LeftPlan, Cols = { "x" } } });

    [Test]
    public void Summary_Statistics_AreKept() =>
        AssertPlan(Left.Summary("count", "75%"), new() { Summary = new() { Input = LeftPlan, Statistics = { "count", "75%" } } });

    [Test]
    public void Repartition_Number_Shuffles() =>
        AssertPlan(Left.Repartition(4), new() { Repartition = new() { Input = LeftPlan, NumPartitions = 4, Shuffle = true } });

    [Test]
    public void Coalesce_Number_DoesNotShuffle() =>
        AssertPlan(Left.Coalesce(4), new() { Repartition = new() { Input = LeftPlan, NumPartitions = 4, Shuffle = false } });

    [Test]
    public void Repartition_NumberAndColumns_HashesThem() => AssertPlan(
        Left.Repartition(4, Col("k")),
        new() { RepartitionByExpression = new() { Input = LeftPlan, PartitionExprs = { Attr("k") }, NumPartitions = 4 } });

    [Test]
    public void Repartition_Columns_LeavesNumberToSpark() => AssertPlan(
        Left.Repartition(Col("k")), new() { RepartitionByExpression = new() { Input = LeftPlan, PartitionExprs = { Attr("k") } } });

    [Test]
    public void RepartitionByRange_Columns_AreSortOrders() => AssertPlan(
        Left.RepartitionByRange(4, Col("k").Desc(), Col("l")),
        new()
        {
            RepartitionByExpression = new()
            {
                Input = LeftPlan,
                NumPartitions = 4,
                PartitionExprs =
                {
                    new Proto.Expression { SortOrder = Expected.Desc(Attr("k")) },
                    new Proto.Expression { SortOrder = Expected.Asc(Attr("l")) },
                },
            },
        });

    [Test]
    public void Observe_Aggregates_AreKept() => AssertPlan(
        Left.Observe("o", Count(Lit(1)).As("n"), Max("x").As("m")),
        new() { CollectMetrics = new() { Input = LeftPlan, Name = "o", Metrics = { As(Fn("count", Int(1)), "n"), As(Fn("max", Attr("x")), "m") } } });

    [Test]
    public void WithWatermark_Delay_IsKept() => AssertPlan(
        Left.WithWatermark("t", "10 minutes"), new() { WithWatermark = new() { Input = LeftPlan, EventTime = "t", DelayThreshold = "10 minutes" } });

    [Test]
    public void ColRegex_Pattern_BelongsToFrame() => Assert.That(
        Left.ColRegex("`a.*`").Expression,
        Is.EqualTo(new Proto.Expression { UnresolvedRegex = new() { ColName = "`a.*`", PlanId = 0 } }));
}

using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;
using GroupType = Spark.Connect.Aggregate.Types.GroupType;
using JoinType = Spark.Connect.Join.Types.JoinType;
using SetOpType = Spark.Connect.SetOperation.Types.SetOpType;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class DataFrameRelationTests : PlanFixture
{
    [Test]
    public void Select_Columns_Projects() => AssertPlan(
        Left.Select(Left["a"], Lit(1).As("one")),
        new() { Project = new() { Input = LeftPlan, Expressions = { Attr("a", 0), As(Int(1), "one") } } });

    [Test]
    public void Select_Names_Projects() =>
        AssertPlan(Left.Select("a", "b.c"), new() { Project = new() { Input = LeftPlan, Expressions = { Attr("a"), Attr("b.c") } } });

    [Test]
    public void SelectExpr_Texts_Projects() =>
        AssertPlan(Left.SelectExpr("a + 1 as b"), new() { Project = new() { Input = LeftPlan, Expressions = { Expected.Sql("a + 1 as b") } } });

    [Test]
    public void Filter_Column_Filters() =>
        AssertPlan(Left.Filter(Left["a"] > 1), new() { Filter = new() { Input = LeftPlan, Condition = Fn(">", Attr("a", 0), Int(1)) } });

    [Test]
    public void Where_Text_Filters() =>
        AssertPlan(Left.Where("a > 1"), new() { Filter = new() { Input = LeftPlan, Condition = Expected.Sql("a > 1") } });

    [Test]
    public void Join_Alone_IsInnerWithoutCondition() =>
        AssertPlan(Left.Join(Right), new() { Join = new() { Left = LeftPlan, Right = RightPlan, JoinType = JoinType.Inner } });

    [Test]
    public void Join_Column_UsesIt() => AssertPlan(
        Left.Join(Right, "id"),
        new() { Join = new() { Left = LeftPlan, Right = RightPlan, JoinType = JoinType.Inner, UsingColumns = { "id" } } });

    [Test]
    public void Join_Condition_TellsSidesApart() => AssertPlan(
        Left.Join(Right, Left["id"] == Right["id"], "left_outer"),
        new()
        {
            Join = new()
            {
                Left = LeftPlan,
                Right = RightPlan,
                JoinType = JoinType.LeftOuter,
                JoinCondition = Fn("==", Attr("id", 0), Attr("id", 1)),
            },
        });

    [TestCase("inner", JoinType.Inner)]
    [TestCase("cross", JoinType.Cross)]
    [TestCase("outer", JoinType.FullOuter)]
    [TestCase("full", JoinType.FullOuter)]
    [TestCase("full_outer", JoinType.FullOuter)]
    [TestCase("LEFT", JoinType.LeftOuter)]
    [TestCase("leftouter", JoinType.LeftOuter)]
    [TestCase("right", JoinType.RightOuter)]
    [TestCase("left_semi", JoinType.LeftSemi)]
    [TestCase("left_anti", JoinType.LeftAnti)]
    public void Join_Type_IsKnown(string name, JoinType expected) =>
        Assert.That(Left.Join(Right, ["id"], name).Relation.Join.JoinType, Is.EqualTo(expected));

    [Test]
    public void Join_UnknownType_IsRefusedWithChoices() =>
        Assert.That(() => Left.Join(Right, ["id"], "sideways"), Throws.ArgumentException.With.Message.Contains("'sideways' is no join type. Expected inner,"));

    [Test]
    public void CrossJoin_Other_IsCross() =>
        AssertPlan(Left.CrossJoin(Right), new() { Join = new() { Left = LeftPlan, Right = RightPlan, JoinType = JoinType.Cross } });

    [Test]
    public void OrderBy_NamesAndDirections_SortsGlobally() => AssertPlan(
        Left.OrderBy(Col("a").Desc(), Col("b")),
        new() { Sort = new() { Input = LeftPlan, Order = { Expected.Desc(Attr("a")), Expected.Asc(Attr("b")) }, IsGlobal = true } });

    [Test]
    public void SortWithinPartitions_Names_SortsLocally() => AssertPlan(
        Left.SortWithinPartitions("a"), new() { Sort = new() { Input = LeftPlan, Order = { Expected.Asc(Attr("a")) }, IsGlobal = false } });

    [Test]
    public void Limit_Number_Limits() => AssertPlan(Left.Limit(7), new() { Limit = new() { Input = LeftPlan, Limit_ = 7 } });

    [Test]
    public void Limit_Negative_IsRefused() => Assert.That(() => Left.Limit(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static IEnumerable<TestCaseData> SetOperations()
    {
        yield return SetCase("Union", (l, r) => l.Union(r), SetOpType.Union, true);
        yield return SetCase("Intersect", (l, r) => l.Intersect(r), SetOpType.Intersect, false);
        yield return SetCase("IntersectAll", (l, r) => l.IntersectAll(r), SetOpType.Intersect, true);
        yield return SetCase("Except", (l, r) => l.Except(r), SetOpType.Except, false);
        yield return SetCase("ExceptAll", (l, r) => l.ExceptAll(r), SetOpType.Except, true);
    }

    [TestCaseSource(nameof(SetOperations))]
    public void SetOperation_Other_Combines(Func<DataFrame, DataFrame, DataFrame> combine, SetOpType type, bool isAll) => AssertPlan(
        combine(Left, Right),
        new() { SetOp = new() { LeftInput = LeftPlan, RightInput = RightPlan, SetOpType = type, IsAll = isAll } });

    [Test]
    public void UnionByName_MissingAllowed_SaysSo() => AssertPlan(
        Left.UnionByName(Right, true),
        new()
        {
            SetOp = new() { LeftInput = LeftPlan, RightInput = RightPlan, SetOpType = SetOpType.Union, IsAll = true, ByName = true, AllowMissingColumns = true },
        });

    [Test]
    public void GroupBy_Agg_Aggregates() => AssertPlan(
        Left.GroupBy("k").Agg(Sum("v").As("s"), Max(Col("v"))),
        new()
        {
            Aggregate = new()
            {
                Input = LeftPlan,
                GroupType = GroupType.Groupby,
                GroupingExpressions = { Attr("k") },
                AggregateExpressions = { As(Fn("sum", Attr("v")), "s"), Fn("max", Attr("v")) },
            },
        });

    [Test]
    public void GroupBy_Count_CountsRows() => AssertPlan(
        Left.GroupBy("k").Count(),
        new()
        {
            Aggregate = new()
            {
                Input = LeftPlan,
                GroupType = GroupType.Groupby,
                GroupingExpressions = { Attr("k") },
                AggregateExpressions = { As(Fn("count", Int(1)), "count") },
            },
        });

    [Test]
    public void Rollup_Columns_IsRollup() => Assert.That(Left.Rollup("a", "b").Count().Relation.Aggregate.GroupType, Is.EqualTo(GroupType.Rollup));

    [Test]
    public void Cube_Columns_IsCube() => Assert.That(Left.Cube("a", "b").Count().Relation.Aggregate.GroupType, Is.EqualTo(GroupType.Cube));

    [Test]
    public void Agg_WithoutGroups_GroupsAllRows() => AssertPlan(
        Left.Agg(Min("v")),
        new() { Aggregate = new() { Input = LeftPlan, GroupType = GroupType.Groupby, AggregateExpressions = { Fn("min", Attr("v")) } } });

    [Test]
    public void Pivot_Values_NamesThem() => AssertPlan(
        Left.GroupBy("k").Pivot("p", [1, 2]).Sum("v"),
        new()
        {
            Aggregate = new()
            {
                Input = LeftPlan,
                GroupType = GroupType.Pivot,
                GroupingExpressions = { Attr("k") },
                AggregateExpressions = { Fn("sum", Attr("v")) },
                Pivot = new() { Col = Attr("p"), Values = { Int(1).Literal, Int(2).Literal } },
            },
        });

    [Test]
    public void Pivot_AfterRollup_IsRefused() => Assert.That(() => Left.Rollup("a").Pivot("b"), Throws.InvalidOperationException);

    private static TestCaseData SetCase(string name, Func<DataFrame, DataFrame, DataFrame> combine, SetOpType type, bool isAll) =>
        new TestCaseData(combine, type, isAll).SetArgDisplayNames(name);
}

using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace LaborSpark.EndToEnd.Tests.Sql;

internal sealed class DataFrameTests
{
    private static readonly StructType PeopleSchema = new(
    [
        new StructField("id", new IntegerType(), false),
        new StructField("team", new StringType()),
        new StructField("score", new DoubleType()),
    ]);

    private static SparkSession Spark => SharedSession.Spark;

    private static DataFrame People => Spark.CreateDataFrame(
        [new GenericRow([1, "red", 1.0]), new GenericRow([2, "red", 3.0]), new GenericRow([3, "blue", null]), new GenericRow([4, null, 5.0])],
        PeopleSchema);

    private static DataFrame Teams => Spark.CreateDataFrame(
        [new GenericRow(["red", "Rome"]), new GenericRow(["green", "Oslo"])],
        new StructType([new StructField("team", new StringType()), new StructField("city", new StringType())]));

    private static IEnumerable<TestCaseData> Joins()
    {
        yield return new TestCaseData("inner", new[] { "[red,1,1,Rome]", "[red,2,3,Rome]" });
        yield return new TestCaseData("left", new[] { "[,4,5,]", "[blue,3,,]", "[red,1,1,Rome]", "[red,2,3,Rome]" });
        yield return new TestCaseData("right", new[] { "[green,,,Oslo]", "[red,1,1,Rome]", "[red,2,3,Rome]" });
        yield return new TestCaseData("full", new[] { "[,4,5,]", "[blue,3,,]", "[green,,,Oslo]", "[red,1,1,Rome]", "[red,2,3,Rome]" });
        yield return new TestCaseData("left_semi", new[] { "[red,1,1]", "[red,2,3]" });
        yield return new TestCaseData("left_anti", new[] { "[,4,5]", "[blue,3,]" });
    }

    [TestCaseSource(nameof(Joins))]
    public void Join_OnTeam_PairsRows(string type, string[] expected) =>
        Assert.That(Texts(People.Join(Teams, ["team"], type).OrderBy("team", "id")), Is.EqualTo(expected));

    [Test]
    public void Join_OnCondition_KeepsBothColumns()
    {
        var (people, teams) = (People, Teams);
        var joined = people.Join(teams, people["team"] == teams["team"]).Select(people["id"], teams["team"], teams["city"]);
        Assert.That(Texts(joined.OrderBy("id")), Is.EqualTo(new[] { "[1,red,Rome]", "[2,red,Rome]" }));
    }

    [Test]
    public void GroupBy_Aggregates_WorkPerGroup() => Assert.That(
        Texts(People.GroupBy("team").Agg(Count("*").As("n"), Sum("score"), CollectList("id")).OrderBy("team")),
        Is.EqualTo(new[] { "[,1,5,[4]]", "[blue,1,,[3]]", "[red,2,4,[1,2]]" }));

    [Test]
    public void GroupBy_MeanOfAll_TakesNumericColumns() =>
        Assert.That(People.GroupBy("team").Mean().Columns(), Is.EqualTo(new[] { "team", "avg(id)", "avg(score)" }));

    [Test]
    public void Rollup_Total_HasNullKey() =>
        Assert.That(People.Filter(Col("team").IsNotNull()).Rollup("team").Count().Filter("team is null").Collect().Single().GetAs<long>("count"), Is.EqualTo(3));

    [Test]
    public void Pivot_Values_BecomeColumns() => Assert.That(
        Texts(People.GroupBy().Pivot("team", ["red", "blue"]).Sum("id")), Is.EqualTo(new[] { "[3,3]" }));

    [Test]
    public void Pivot_WithoutValues_FindsThem() => Assert.That(
        People.Filter(Col("team").IsNotNull()).GroupBy().Pivot("team").Sum("id").Columns(), Is.EqualTo(new[] { "blue", "red" }));

    [Test]
    public void Over_RankAndLag_SeeTheWindow()
    {
        var window = Window.PartitionBy("team").OrderBy("id");
        var ranked = People.Select(Col("id"), RowNumber().Over(window), Lag("id", 1, -1).Over(window), Sum("id").Over(window.RowsBetween(Window.UnboundedPreceding, 0)));
        Assert.That(Texts(ranked.OrderBy("id")), Is.EqualTo(new[] { "[1,1,-1,1]", "[2,2,1,3]", "[3,1,-1,3]", "[4,1,-1,4]" }));
    }

    [Test]
    public void Fill_Map_FillsByColumn() => Assert.That(
        Texts(People.Na().Fill(new Dictionary<string, double> { ["score"] = 0.5 }).Na().Fill("none", ["team"]).OrderBy("id").Tail(2)),
        Is.EqualTo(new[] { "[3,blue,0.5]", "[4,none,5]" }));

    [Test]
    public void DropNa_AnyMissing_DropsRows() => Assert.That(People.Na().Drop().Count(), Is.EqualTo(2));

    [Test]
    public void ReplaceNa_Values_AreReplaced() => Assert.That(
        Texts(People.Na().Replace("team", new Dictionary<string, string> { ["red"] = "pink" }).Select("team").Distinct().OrderBy("team")),
        Is.EqualTo(new[] { "[]", "[blue]", "[pink]" }));

    [Test]
    public void TempView_OfFrame_IsKnownToSql()
    {
        People.CreateOrReplaceTempView("people_view");
        Assert.That(Spark.Sql("SELECT max(id) FROM people_view").First().GetAs<int>(0), Is.EqualTo(4));
    }

    [Test]
    public void GlobalTempView_OfFrame_IsKnownToOtherSessions()
    {
        People.CreateOrReplaceGlobalTempView("everybody");
        using var other = Spark.NewSession();
        Assert.That(other.Table("global_temp.everybody").Count(), Is.EqualTo(4));
    }

    [Test]
    public void UnionByName_MissingColumns_AreNull() => Assert.That(
        Texts(People.Select("id").Limit(0).UnionByName(Teams, true).Select("id", "city").OrderBy("city")), Is.EqualTo(new[] { "[,Oslo]", "[,Rome]" }));

    [Test]
    public void ToLocalIterator_LeftEarly_GivesFirstRows() =>
        Assert.That(Spark.Range(0, 1_000_000, 1, 8).ToLocalIterator().Take(3).Select(row => row.GetAs<long>(0)), Is.EqualTo(new long[] { 0, 1, 2 }));

    [Test]
    public void RandomSplit_Parts_HoldEveryRowOnce()
    {
        var parts = Spark.Range(1000).RandomSplit([0.3, 0.7], 42);
        Assert.That(Texts(parts[0].Union(parts[1]).Agg(Count("*"), CountDistinct("id"))), Is.EqualTo(new[] { "[1000,1000]" }));
    }

    [Test]
    public void IsEmpty_OfNoRows_IsTrue() => Assert.That(People.Filter("id > 100").IsEmpty(), Is.True);

    [Test]
    public void Head_OfNoRows_SaysSo() => Assert.That(() => People.Filter("id > 100").Head(), Throws.InvalidOperationException.With.Message.Contains("empty"));

    [Test]
    public void LocalCheckpoint_OfFrame_HoldsRows() => Assert.That(People.LocalCheckpoint().Filter("id < 3").Count(), Is.EqualTo(2));

    [Test]
    public void Persist_ThenUnpersist_IsSeenInStorageLevel()
    {
        var frame = Spark.Range(17).WithColumn("p", Lit("persisted")).Persist(StorageLevel.MEMORY_ONLY);
        var during = frame.StorageLevel();
        frame.Unpersist(true);
        Assert.That((during, frame.StorageLevel()), Is.EqualTo((StorageLevel.MEMORY_ONLY, StorageLevel.NONE)));
    }

    [Test]
    public void Observe_Aggregates_ArriveWithTheRun()
    {
        var observation = new Observation();
        var rows = People.Observe(observation, Count(Lit(1)).As("rows"), Max("score").As("best")).Filter("id = 1").Collect().Count();
        Assert.That((rows, observation.Get<long>("rows"), observation.Get<double>("best")), Is.EqualTo((1, 4L, 5.0)));
    }

    [Test]
    public void Describe_Numbers_AreTexts() => Assert.That(
        Texts(People.Describe("id").OrderBy("summary").Select("summary", "id")),
        Is.EqualTo(new[] { "[count,4]", "[max,4]", "[mean,2.5]", "[min,1]", "[stddev,1.2909944487358056]" }));

    [Test]
    public void Stat_Quantiles_AreExactAtNoError() =>
        Assert.That(Spark.Range(1, 6).Stat().ApproxQuantile("id", [0.0, 0.5, 1.0], 0.0), Is.EqualTo(new[] { 1.0, 3.0, 5.0 }));

    [Test]
    public void Stat_Correlation_OfLine_IsOne() =>
        Assert.That(Spark.Range(10).WithColumn("y", Col("id") * 2).Stat().Corr("id", "y"), Is.EqualTo(1.0).Within(1e-12));

    [Test]
    public void Stat_Crosstab_CountsPairs() => Assert.That(
        Texts(People.Filter("id < 4").Stat().Crosstab("team", "id").OrderBy("team_id")), Is.EqualTo(new[] { "[blue,0,0,1]", "[red,1,1,0]" }));

    [Test]
    public void Dates_DTypes_NameSqlTypes() => Assert.That(
        People.DTypes(), Is.EqualTo(new[] { Tuple.Create("id", "int"), Tuple.Create("team", "string"), Tuple.Create("score", "double") }));

    [Test]
    public void Drop_ColumnOfOneSide_KeepsTheOther()
    {
        var (people, teams) = (People, Teams);
        Assert.That(people.Join(teams, people["team"] == teams["team"]).Drop(teams["team"]).Columns(), Is.EqualTo(new[] { "id", "team", "score", "city" }));
    }

    [Test]
    public void WithColumnRenamed_OfAbsentColumn_ChangesNothing() =>
        Assert.That(People.WithColumnRenamed("nope", "x").Columns(), Is.EqualTo(new[] { "id", "team", "score" }));

    [Test]
    public void WithColumnRenamed_OfColumn_RenamesIt() =>
        Assert.That(People.WithColumnRenamed("team", "side").Columns(), Is.EqualTo(new[] { "id", "side", "score" }));

    [Test]
    public void ToJSON_OfRows_LeavesNullsOut() =>
        Assert.That(Texts(People.Filter("id = 3").ToJSON()), Is.EqualTo(new[] { """[{"id":3,"team":"blue"}]""" }));

    [Test]
    public void SameSemantics_OfEqualPlans_IsTrue()
    {
        var frame = Spark.Range(5);
        Assert.That(frame.Filter("id > 1").SameSemantics(frame.Filter(Col("id") > 1)), Is.True);
    }

    [Test]
    public void Select_OfAbsentColumn_IsAnalysisException() =>
        Assert.That(() => People.Select("nope").Collect(), Throws.InstanceOf<AnalysisException>().With.Message.Contains("nope"));

    private static IEnumerable<string> Texts(DataFrame frame) => Texts(frame.Collect());

    private static IEnumerable<string> Texts(IEnumerable<Row> rows) => rows.Select(row => row.ToString());
}

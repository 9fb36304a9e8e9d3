using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class DataFrameNaAndStatTests : PlanFixture
{
    [Test]
    public void Drop_Alone_DropsAnyMissing() => AssertPlan(Left.Na().Drop(), new() { DropNa = new() { Input = LeftPlan } });

    [Test]
    public void Drop_All_NeedsOneValue() =>
        AssertPlan(Left.Na().Drop("all", ["x"]), new() { DropNa = new() { Input = LeftPlan, Cols = { "x" }, MinNonNulls = 1 } });

    [Test]
    public void Drop_Number_IsKept() => AssertPlan(Left.Na().Drop(2), new() { DropNa = new() { Input = LeftPlan, MinNonNulls = 2 } });

    [Test]
    public void Drop_UnknownHow_IsRefused() => Assert.That(() => Left.Na().Drop("some"), Throws.ArgumentException.With.Message.Contains("'some'"));

    [Test]
    public void Fill_Long_FillsAllColumns() => AssertPlan(Left.Na().Fill(0), new() { FillNa = new() { Input = LeftPlan, Values = { Long(0).Literal } } });

    [Test]
    public void Fill_TextAndNames_FillsThem() => AssertPlan(
        Left.Na().Fill("?", ["x", "y"]), new() { FillNa = new() { Input = LeftPlan, Cols = { "x", "y" }, Values = { Str("?").Literal } } });

    [Test]
    public void Fill_Map_PairsColumnsAndValues() => AssertPlan(
        Left.Na().Fill(new Dictionary<string, double> { ["x"] = 1.5, ["y"] = 2 }),
        new() { FillNa = new() { Input = LeftPlan, Cols = { "x", "y" }, Values = { Expected.Double(1.5).Literal, Expected.Double(2).Literal } } });

    [Test]
    public void Replace_Star_NamesNoColumn() => AssertPlan(
        Left.Na().Replace("*", new Dictionary<string, string> { ["a"] = "b" }),
        new()
        {
            Replace = new()
            {
                Input = LeftPlan,
                Replacements = { new Proto.NAReplace.Types.Replacement { OldValue = Str("a").Literal, NewValue = Str("b").Literal } },
            },
        });

    [Test]
    public void Crosstab_Names_AreKept() =>
        AssertPlan(Left.Stat().Crosstab("x", "y"), new() { Crosstab = new() { Input = LeftPlan, Col1 = "x", Col2 = "y" } });

    [Test]
    public void FreqItems_Alone_IsOnePercent() =>
        AssertPlan(Left.Stat().FreqItems(["x"]), new() { FreqItems = new() { Input = LeftPlan, Cols = { "x" }, Support = 0.01 } });

    [Test]
    public void SampleBy_Fractions_AreStrata() => AssertPlan(
        Left.Stat().SampleBy("x", new Dictionary<string, double> { ["a"] = 0.5 }, 3),
        new()
        {
            SampleBy = new()
            {
                Input = LeftPlan,
                Col = Attr("x"),
                Fractions = { new Proto.StatSampleBy.Types.Fraction { Stratum = Str("a").Literal, Fraction_ = 0.5 } },
                Seed = 3,
            },
        });
}

using System.Reflection;
using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class FunctionsTests : PlanFixture
{
    private static readonly Column C = Col("c");

    private static IEnumerable<TestCaseData> Members() =>
        FunctionMembers.All().Select(method => new TestCaseData(method).SetArgDisplayNames(method.ToString()!));

    private static IEnumerable<TestCaseData> Shapes()
    {
        yield return Case("Count *", Count("*"), Fn("count", Int(1)));
        yield return Case("CountDistinct", CountDistinct("a", "b"), Distinct("count", Attr("a"), Attr("b")));
        yield return Case("SumDistinct", SumDistinct("a"), Distinct("sum", Attr("a")));
        yield return Case("First", First("a"), Fn("first", Attr("a"), Bool(false)));
        yield return Case("Lag", Lag("a", 2), Fn("lag", Attr("a"), Int(2), Null()));
        yield return Case("Lag ignoring nulls", Lag(C, 2, 0, true), Fn("lag", Attr("c"), Int(2), Int(0), Bool(true)));
        yield return Case("Log", Log("a"), Fn("ln", Attr("a")));
        yield return Case("Log of base", Log(2.0, "a"), Fn("log", Expected.Double(2), Attr("a")));
        yield return Case("Pow of number", Pow("a", 2.0), Fn("power", Attr("a"), Expected.Double(2)));
        yield return Case("Atan2 of names", Atan2("y", "x"), Fn("atan2", Attr("y"), Attr("x")));
        yield return Case("Trim of characters", Trim(C, "x"), Fn("trim", Str("x"), Attr("c")));
        yield return Case("Locate", Locate("x", C, 3), Fn("locate", Str("x"), Attr("c"), Int(3)));
        yield return Case("ConcatWs", ConcatWs("-", C, C), Fn("concat_ws", Str("-"), Attr("c"), Attr("c")));
        yield return Case("DateTrunc", DateTrunc("year", C), Fn("date_trunc", Str("year"), Attr("c")));
        yield return Case("JsonTuple", JsonTuple(C, "x", "y"), Fn("json_tuple", Attr("c"), Str("x"), Str("y")));
        yield return Case("FromJson", FromJson(C, "a INT"), Fn("from_json", Attr("c"), Str("a INT")));
        yield return Case(
            "ToJson with options",
            ToJson(C, new Dictionary<string, string> { ["k"] = "v" }),
            Fn("to_json", Attr("c"), Fn("map", Str("k"), Str("v"))));
        yield return Case(
            "FromCsv of schema",
            FromCsv(C, new StructType([new StructField("a`b", new IntegerType()), new StructField("c", new ArrayType(new StringType()), false)]), []),
            Fn("from_csv", Attr("c"), Str("`a``b` INT, `c` ARRAY<STRING> NOT NULL")));
        yield return Case("ArrayContains null", ArrayContains(C, null), Fn("array_contains", Attr("c"), Null()));
        yield return Case("ElementAt column", ElementAt(C, Col("k")), Fn("element_at", Attr("c"), Attr("k")));
        yield return Case("Struct", Struct("a", "b"), Fn("struct", Attr("a"), Attr("b")));
        yield return Case("Rand", Rand(5), Fn("rand", Long(5)));
        yield return Case("CallUDF", CallUDF("f", C), new() { CallFunction = new() { FunctionName = "f", Arguments = { Attr("c") } } });
        yield return Case("When", When(C, 1), Fn("when", Attr("c"), Int(1)));
    }

    [TestCaseSource(nameof(Members))]
    public void Member_WithArguments_IsOneFunctionOfSparkSql(MethodInfo method) =>
        Assert.That(FunctionMembers.Call(method).Expression.UnresolvedFunction?.FunctionName, Does.Match("^([a-z][a-z0-9_]*|~)$"));

    [TestCaseSource(nameof(Shapes))]
    public void Function_WithArguments_BuildsExpression(Column actual, Proto.Expression expected) =>
        Assert.That(actual.Expression, Is.EqualTo(expected));

    [Test]
    public void Function_OfNullColumn_IsRefused() => Assert.That(() => Lower(null!), Throws.ArgumentNullException);

    [Test]
    public void Rand_WithoutSeed_DrawsOneEachTime() =>
        Assert.That(Enumerable.Range(0, 3).Select(_ => Rand().ToString()), Is.Unique);

    private static Proto.Expression Distinct(string name, params Proto.Expression[] arguments)
    {
        var function = Fn(name, arguments);
        function.UnresolvedFunction.IsDistinct = true;
        return function;
    }

    private static TestCaseData Case(string name, Column actual, Proto.Expression expected) =>
        new TestCaseData(actual, expected).SetArgDisplayNames(name);
}

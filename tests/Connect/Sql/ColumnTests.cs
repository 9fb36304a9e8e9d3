using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class ColumnTests
{
    private static readonly Column A = Col("a");
    private static readonly Column B = Col("b");

    private static IEnumerable<TestCaseData> Operators()
    {
        yield return Case("==", A == 1, Fn("==", Attr("a"), Int(1)));
        yield return Case("!=", A != 1, Fn("not", Fn("==", Attr("a"), Int(1))));
        yield return Case("<", A < 1, Fn("<", Attr("a"), Int(1)));
        yield return Case(">", A > 1, Fn(">", Attr("a"), Int(1)));
        yield return Case("<=", A <= 1, Fn("<=", Attr("a"), Int(1)));
        yield return Case(">=", A >= 1, Fn(">=", Attr("a"), Int(1)));
        yield return Case("+", A + B, Fn("+", Attr("a"), Attr("b")));
        yield return Case("-", A - 1.5, Fn("-", Attr("a"), Double(1.5)));
        yield return Case("*", A * 2L, Fn("*", Attr("a"), Long(2)));
        yield return Case("/", A / B, Fn("/", Attr("a"), Attr("b")));
        yield return Case("%", A % 2, Fn("%", Attr("a"), Int(2)));
        yield return Case("&", A & B, Fn("and", Attr("a"), Attr("b")));
        yield return Case("|", A | B, Fn("or", Attr("a"), Attr("b")));
        yield return Case("!", !A, Fn("not", Attr("a")));
        yield return Case("negative", -A, Fn("negative", Attr("a")));
    }

    private static IEnumerable<TestCaseData> NamedOperators()
    {
        yield return Case("EqualTo", A.EqualTo("x"), Fn("==", Attr("a"), Str("x")));
        yield return Case("NotEqual", A.NotEqual(B), Fn("not", Fn("==", Attr("a"), Attr("b"))));
        yield return Case("Gt", A.Gt(1), Fn(">", Attr("a"), Int(1)));
        yield return Case("Lt", A.Lt(1), Fn("<", Attr("a"), Int(1)));
        yield return Case("Leq", A.Leq(1), Fn("<=", Attr("a"), Int(1)));
        yield return Case("Geq", A.Geq(1), Fn(">=", Attr("a"), Int(1)));
        yield return Case("EqNullSafe", A.EqNullSafe(null), Fn("<=>", Attr("a"), Null()));
        yield return Case("Or", A.Or(B), Fn("or", Attr("a"), Attr("b")));
        yield return Case("And", A.And(B), Fn("and", Attr("a"), Attr("b")));
        yield return Case("Plus", A.Plus(1), Fn("+", Attr("a"), Int(1)));
        yield return Case("Minus", A.Minus(1), Fn("-", Attr("a"), Int(1)));
        yield return Case("Multiply", A.Multiply(1), Fn("*", Attr("a"), Int(1)));
        yield return Case("Divide", A.Divide(1), Fn("/", Attr("a"), Int(1)));
        yield return Case("Mod", A.Mod(1), Fn("%", Attr("a"), Int(1)));
        yield return Case("BitwiseOR", A.BitwiseOR(1), Fn("|", Attr("a"), Int(1)));
        yield return Case("BitwiseAND", A.BitwiseAND(1), Fn("&", Attr("a"), Int(1)));
        yield return Case("BitwiseXOR", A.BitwiseXOR(1), Fn("^", Attr("a"), Int(1)));
        yield return Case("Between", A.Between(1, 2), Fn("and", Fn(">=", Attr("a"), Int(1)), Fn("<=", Attr("a"), Int(2))));
    }

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("IsNaN", A.IsNaN(), Fn("isnan", Attr("a")));
        yield return Case("IsNull", A.IsNull(), Fn("isnull", Attr("a")));
        yield return Case("IsNotNull", A.IsNotNull(), Fn("isnotnull", Attr("a")));
        yield return Case("Like", A.Like("x%"), Fn("like", Attr("a"), Str("x%")));
        yield return Case("RLike", A.RLike("x+"), Fn("rlike", Attr("a"), Str("x+")));
        yield return Case("Contains", A.Contains("x"), Fn("contains", Attr("a"), Str("x")));
        yield return Case("StartsWith text", A.StartsWith("x"), Fn("startswith", Attr("a"), Str("x")));
        yield return Case("StartsWith column", A.StartsWith(B), Fn("startswith", Attr("a"), Attr("b")));
        yield return Case("EndsWith text", A.EndsWith("x"), Fn("endswith", Attr("a"), Str("x")));
        yield return Case("EndsWith column", A.EndsWith(B), Fn("endswith", Attr("a"), Attr("b")));
        yield return Case("SubStr", A.SubStr(2, 3), Fn("substr", Attr("a"), Int(2), Int(3)));
        yield return Case("SubStr columns", A.SubStr(B, A), Fn("substr", Attr("a"), Attr("b"), Attr("a")));
        yield return Case("IsIn", A.IsIn("x", "y"), Fn("in", Attr("a"), Str("x"), Str("y")));
        yield return Case("IsIn none", A.IsIn(new int[0]), Fn("in", Attr("a")));
        yield return Case("GetItem", A.GetItem(0), Extract(Attr("a"), Int(0)));
        yield return Case("GetField", A.GetField("f"), Extract(Attr("a"), Str("f")));
        yield return Case("Apply", A.Apply("k"), Extract(Attr("a"), Str("k")));
        yield return Case("WithField", A.WithField("f", B), new() { UpdateFields = new() { StructExpression = Attr("a"), FieldName = "f", ValueExpression = Attr("b") } });
        yield return Case("DropFields", A.DropFields("f", "g"), new()
        {
            UpdateFields = new()
            {
                StructExpression = new() { UpdateFields = new() { StructExpression = Attr("a"), FieldName = "f" } },
                FieldName = "g",
            },
        });
    }

    private static IEnumerable<TestCaseData> Names()
    {
        yield return Case("Alias", A.Alias("x"), As(Attr("a"), "x"));
        yield return Case("As", A.As("x"), As(Attr("a"), "x"));
        yield return Case("As several", A.As(["x", "y"]), As(Attr("a"), "x", "y"));
        yield return Case("Name", A.Name("x"), As(Attr("a"), "x"));
        yield return Case("Cast", A.Cast("decimal(10,2)"), new() { Cast = new() { Expr = Attr("a"), TypeStr = "decimal(10,2)" } });
        yield return Case("Asc", A.Asc(), new() { SortOrder = Expected.Asc(Attr("a")) });
        yield return Case("AscNullsFirst", A.AscNullsFirst(), new() { SortOrder = Expected.Asc(Attr("a")) });
        yield return Case("Desc", A.Desc(), new() { SortOrder = Expected.Desc(Attr("a")) });
        yield return Case("DescNullsLast", A.DescNullsLast(), new() { SortOrder = Expected.Desc(Attr("a")) });
        yield return Case("star", Col("*"), Star());
        yield return Case("star of table", Col("t.*"), new() { UnresolvedStar = new() { UnparsedTarget = "t.*" } });
    }

    [TestCaseSource(nameof(Operators))]
    public void Operator_OfColumns_BuildsFunction(Column actual, Proto.Expression expected) =>
        Assert.That(actual.Expression, Is.EqualTo(expected));

    [TestCaseSource(nameof(NamedOperators))]
    public void NamedOperator_OfColumns_BuildsFunction(Column actual, Proto.Expression expected) =>
        Assert.That(actual.Expression, Is.EqualTo(expected));

    [TestCaseSource(nameof(Values))]
    public void ValueMethod_OfColumn_BuildsExpression(Column actual, Proto.Expression expected) =>
        Assert.That(actual.Expression, Is.EqualTo(expected));

    [TestCaseSource(nameof(Names))]
    public void NameMethod_OfColumn_BuildsExpression(Column actual, Proto.Expression expected) =>
        Assert.That(actual.Expression, Is.EqualTo(expected));

    [Test]
    public void AscNullsLast_OfColumn_PutsNullsLast() =>
        Assert.That(A.AscNullsLast().Expression.SortOrder.NullOrdering, Is.EqualTo(Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast));

    [Test]
    public void DescNullsFirst_OfColumn_PutsNullsFirst() =>
        Assert.That(A.DescNullsFirst().Expression.SortOrder.NullOrdering, Is.EqualTo(Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsFirst));

    [Test]
    public void When_Chained_KeepsBranchesInOrder() =>
        Assert.That(
            When(A == 1, "one").When(A == 2, B).Otherwise(null).Expression,
            Is.EqualTo(Fn("when", Fn("==", Attr("a"), Int(1)), Str("one"), Fn("==", Attr("a"), Int(2)), Attr("b"), Null())));

    [Test]
    public void Otherwise_AfterOtherwise_IsRefused() =>
        Assert.That(() => When(A == 1, 2).Otherwise(3).Otherwise(4), Throws.InvalidOperationException.With.Message.Contains("when((a == 1), 2, 3)"));

    [Test]
    public void When_OnPlainColumn_IsRefused() => Assert.That(() => A.When(B, 1), Throws.InvalidOperationException);

    [Test]
    public void Equals_SameExpression_IsTrue() => Assert.That(Col("a").Equals(Col("a")), Is.True);

    [Test]
    public void Equals_OtherExpression_IsFalse() => Assert.That(Col("a").Equals(Col("b")), Is.False);

    [Test]
    public void ToString_OfNestedExpression_ReadsLikeSql() =>
        Assert.That(
            (Upper(A).As("x") + 1).ToString(), Is.EqualTo("(upper(a) AS x + 1)"));

    [Test]
    public void Over_PartitionOrderAndRows_BuildsWindow() => Assert.That(
        Sum(A).Over(Window.PartitionBy("p").OrderBy(B.Desc()).RowsBetween(Window.UnboundedPreceding, -1)).Expression,
        Is.EqualTo(new Proto.Expression
        {
            Window = new()
            {
                WindowFunction = Fn("sum", Attr("a")),
                PartitionSpec = { Attr("p") },
                OrderSpec = { Expected.Desc(Attr("b")) },
                FrameSpec = new()
                {
                    FrameType = Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameType.Row,
                    Lower = new() { Unbounded = true },
                    Upper = new() { Value = Int(-1) },
                },
            },
        }));

    [Test]
    public void RangeBetween_Numbers_AreLongs() => Assert.That(
        Sum(A).Over(Window.OrderBy("b").RangeBetween(-5, Window.CurrentRow)).Expression.Window.FrameSpec,
        Is.EqualTo(new Proto.Expression.Types.Window.Types.WindowFrame
        {
            FrameType = Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameType.Range,
            Lower = new() { Value = Long(-5) },
            Upper = new() { CurrentRow = true },
        }));

    [Test]
    public void RangeBetween_Columns_KnowsNamedEnds() => Assert.That(
        Sum(A).Over(Window.OrderBy("b").RangeBetween(UnboundedPreceding(), Expr("INTERVAL 1 DAY"))).Expression.Window.FrameSpec,
        Is.EqualTo(new Proto.Expression.Types.Window.Types.WindowFrame
        {
            FrameType = Proto.Expression.Types.Window.Types.WindowFrame.Types.FrameType.Range,
            Lower = new() { Unbounded = true },
            Upper = new() { Value = Expected.Sql("INTERVAL 1 DAY") },
        }));

    [Test]
    public void RowsBetween_BeyondThirtyTwoBits_IsRefused() =>
        Assert.That(() => Window.RowsBetween(0, 1L << 40), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Over_Nothing_IsEmptyWindow() =>
        Assert.That(Sum(A).Over().Expression.Window, Is.EqualTo(new Proto.Expression.Types.Window { WindowFunction = Fn("sum", Attr("a")) }));

    private static Proto.Expression Extract(Proto.Expression child, Proto.Expression extraction) =>
        new() { UnresolvedExtractValue = new() { Child = child, Extraction = extraction } };

    private static TestCaseData Case(string name, Column actual, Proto.Expression expected) =>
        new TestCaseData(actual, expected).SetArgDisplayNames(name);
}

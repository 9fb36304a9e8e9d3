using System.Globalization;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Udfs;

/// <summary>Values of every type go from Spark to a function and back; Spark itself compares, and the function says what it saw.</summary>
[TestFixture]
internal sealed class UdfRoundTripTests
{
    private static readonly StructType Pair = new([new StructField("a", new IntegerType()), new StructField("b", new StringType())]);
    private static readonly StructType Schematic = new(
        [new StructField("a", new TimestampNtzType()), new StructField("b", new DecimalType(5, 2)), new StructField("c", new ArrayType(Pair))]);

    [TestCaseSource(nameof(Cases))]
    public void Udf_OfAnyType_GivesBackWhatItGot(TypeCase type)
    {
        var frame = UdfSession.Spark.Sql($"SELECT * FROM VALUES {string.Join(", ", type.Literals.Select(literal => $"({literal})"))}, (NULL) AS t(v)");
        var wrong = frame.Select(frame["v"].As("v"), type.Identity(frame["v"]).As("w")).Where("NOT (to_json(struct(v AS x)) <=> to_json(struct(w AS x)) AND typeof(v) = typeof(w))");
        Assert.That(wrong.Collect(), Is.Empty);
    }

    [TestCaseSource(nameof(Cases))]
    public void Udf_OfAnyType_SeesTheValue(TypeCase type)
    {
        var frame = UdfSession.Spark.Sql($"SELECT * FROM VALUES {string.Join(", ", type.Literals.Select(literal => $"({literal})"))}, (NULL) AS t(v)");
        var seen = frame.Select(type.Describe(frame["v"])).Collect<string>();
        Assert.That(seen, Is.EqualTo(type.Descriptions.Append("null")));
    }

    [Test]
    public void Udf_OfTenArguments_GetsThemInOrder()
    {
        var join = Udf<int, int, int, int, int, int, int, int, int, int, string>(
            (a, b, c, d, e, f, g, h, i, j) => string.Join(',', a, b, c, d, e, f, g, h, i, j));
        var frame = UdfSession.Spark.Range(1).Select(join(Lit(1), Lit(2), Lit(3), Lit(4), Lit(5), Lit(6), Lit(7), Lit(8), Lit(9), Lit(10)));
        Assert.That(frame.Collect<string>(), Is.EqualTo(new[] { "1,2,3,4,5,6,7,8,9,10" }));
    }

    [Test]
    public void Udf_OfNoArgument_IsCalledForEveryRow() =>
        Assert.That(UdfSession.Spark.Range(3).Select(Udf(() => "é")()).Collect<string>(), Is.EqualTo(new[] { "é", "é", "é" }));

    [Test]
    public void Udf_OfAnotherUdf_IsApplied()
    {
        var twice = Udf<long, long>(i => 2 * i);
        var next = Udf<long, long>(i => i + 1);
        var frame = UdfSession.Spark.Range(4);
        Assert.That(frame.Select(next(twice(frame["id"]))).Collect<long>(), Is.EqualTo(new long[] { 1, 3, 5, 7 }));
    }

    [Test]
    public void Register_UnderAName_CanBeCalledInSql()
    {
        UdfSession.Spark.Udf().Register<string, int>("text_length", text => text.Length);
        Assert.That(UdfSession.Spark.Sql("SELECT text_length('naïve')").Collect<int>(), Is.EqualTo(new[] { 5 }));
    }

    internal sealed record TypeCase(string Name, string[] Literals, string[] Descriptions, Func<Column, Column> Identity, Func<Column, Column> Describe)
    {
        public override string ToString() => Name;
    }

    private static IEnumerable<TypeCase> Cases()
    {
        yield return Of<bool?>("boolean", v => v is null ? "null" : v.Value.ToString(), ("true", "True"), ("false", "False"));
        yield return Of<sbyte?>("tinyint", v => v is null ? "null" : Text(v!), ("-128Y", "-128"), ("127Y", "127"));
        yield return Of<short?>("smallint", v => v is null ? "null" : Text(v!), ("-32768S", "-32768"));
        yield return Of<int?>("int", v => v is null ? "null" : Text(v!), ("int(-2147483648)", "-2147483648"), ("7", "7"));
        yield return Of<long?>("bigint", v => v is null ? "null" : Text(v!), ("9223372036854775807L", "9223372036854775807"));
        yield return Of<float?>("float", v => v is null ? "null" : Text(v!), ("float('1.5')", "1.5"), ("float('NaN')", "NaN"), ("float('-Infinity')", "-Infinity"));
        yield return Of<double?>("double", v => v is null ? "null" : Text(v!), ("0.1D", "0.1"), ("double('Infinity')", "Infinity"));
        yield return Of<decimal?>("decimal(38,18)", v => v is null ? "null" : v!.Value.ToString("0.0#################", CultureInfo.InvariantCulture), ("CAST(1.000000000000000001 AS DECIMAL(38,18))", "1.000000000000000001"), ("CAST(-2.5 AS DECIMAL(38,18))", "-2.5"));
        yield return Of<string>("string", v => v is null ? "null" : v, ("'naïve 字 😀'", "naïve 字 😀"), ("''", ""));
        yield return Of<byte[]>("binary", v => v is null ? "null" : Convert.ToHexString(v), ("X'00ff'", "00FF"), ("X''", ""));
        yield return Of<Date>("date", v => v is null ? "null" : v.ToString("yyyy-MM-dd"), ("DATE'1969-12-31'", "1969-12-31"), ("DATE'2024-02-29'", "2024-02-29"));
        yield return Of<Timestamp>("timestamp", v => v is null ? "null" : v.ToString(), ("TIMESTAMP'2024-02-29 23:59:59.000001Z'", "2024-02-29 23:59:59.000001"), ("TIMESTAMP'1900-01-01 00:00:00Z'", "1900-01-01 00:00:00.000000"));
        yield return Of<int?[]>("array of int", v => v is null ? "null" : Items(v), ("array(1, NULL, 3)", "[1,null,3]"), ("CAST(array() AS ARRAY<INT>)", "[]"));
        yield return Of<string?[]>("array of string", v => v is null ? "null" : Items(v), ("array('a', NULL, '')", "[a,null,]"));
        yield return Of<string[][]>("array of arrays", v => v is null ? "null" : Items(v.Select(inner => inner is null ? null : Items(inner))), ("array(array('a'), NULL, array())", "[[a],null,[]]"));
        yield return Of<Dictionary<string, int?>>("map", v => v is null ? "null" : Items(v.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}")), ("map('a', 1, 'b', NULL)", "[a=1,b=]"));
        yield return Of<Dictionary<int, string[]>>("map of arrays", v => v is null ? "null" : Items(v.Select(e => $"{e.Key}={Items(e.Value)}")), ("map(1, array('x', 'y'))", "[1=[x,y]]"));
        yield return new TypeCase(
            "struct",
            ["named_struct('a', 1, 'b', 'x')", "named_struct('a', CAST(NULL AS INT), 'b', CAST(NULL AS STRING))"],
            ["1|x", "|"],
            Udf<Row>(row => row, Pair),
            Udf<Row, string>(row => row == null ? "null" : $"{row.Get("a")}|{row.Get("b")}"));
        yield return new TypeCase(
            "struct of types that only a schema can name",
            ["named_struct('a', TIMESTAMP_NTZ'1969-12-31 23:59:59.000001', 'b', CAST(-1.25 AS DECIMAL(5,2)), 'c', array(named_struct('a', 1, 'b', 'x'), NULL))",
                "named_struct('a', CAST(NULL AS TIMESTAMP_NTZ), 'b', CAST(NULL AS DECIMAL(5,2)), 'c', CAST(NULL AS ARRAY<STRUCT<a: INT, b: STRING>>))"],
            ["1969-12-31 23:59:59.000001|-1.25|[[1,x],null]", "||"],
            Udf<Row>(row => row, Schematic),
            Udf<Row, string>(row => row == null ? "null" : $"{row.Get("a"):yyyy-MM-dd HH:mm:ss.ffffff}|{row.Get("b")}|{(row.Get("c") is Row[] rows ? Items(rows) : "")}"));
    }

    private static TypeCase Of<T>(string name, Func<T, string> describe, params (string Literal, string Description)[] values) => new(
        name,
        [.. values.Select(value => value.Literal)],
        [.. values.Select(value => value.Description)],
        Udf<T, T>(value => value),
        Udf(describe));

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Items<T>(IEnumerable<T> items) => $"[{string.Join(',', items.Select(item => item is null ? "null" : Text(item)))}]";
}

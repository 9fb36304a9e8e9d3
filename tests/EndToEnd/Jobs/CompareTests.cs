using System.Text.Json;
using LaborSpark.Jobs.Compare;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Jobs;

[TestFixture]
internal sealed class CompareTests
{
    private const string Golden = "data/golden/operations.parquet";
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Compare_SameRowsOfAnotherWriterOrderAndWidth_AreEqual()
    {
        var copy = Doctored("copy", golden => golden
            .Select(Lit(1).As("more"), Col("tokenized_preprocessed_text"), Col("convbert_tokenized_text"), Col("lowercased_text"), Col("text"), Col("tweet_id").Cast("bigint"))
            .Repartition(3));
        var report = Compare(SharedData.Find(Golden), copy);
        Assert.That((report.Equal, report.Rows.Compared, report.Columns.Count, report.OnlyInActual), Is.EqualTo((true, 20_000L, 4, new[] { "more" })).UsingPropertiesComparer());
    }

    [Test]
    public void Compare_DoctoredCopy_FindsEachChange()
    {
        var ids = ParquetRows.Strings(SharedData.Find(Golden), "tweet_id").OfType<string>().Order(StringComparer.Ordinal).ToList();
        var (token, letter, gone, twice) = (ids[10], ids[20], ids[30], ids[40]);
        var copy = Doctored("doctored", golden => golden
            .Filter(Col("tweet_id").NotEqual(gone))
            .WithColumn("convbert_tokenized_text", When(Col("tweet_id").EqualTo(token), Concat(Functions.Array(Lit("?")), Col("convbert_tokenized_text"))).Otherwise(Col("convbert_tokenized_text")))
            .WithColumn("lowercased_text", When(Col("tweet_id").EqualTo(letter), Concat(Col("lowercased_text"), Lit("!"))).Otherwise(Col("lowercased_text")))
            .Union(golden.Filter(Col("tweet_id").EqualTo(twice)))
            .Union(golden.Filter(Col("tweet_id").EqualTo(gone)).WithColumn("tweet_id", Lit("x"))));
        var report = Compare(SharedData.Find(Golden), copy);
        Assert.Multiple(() =>
        {
            Assert.That(report.Rows, Is.EqualTo(new CompareCounts(20_000, 20_001, 19_998, 1, 1, 1, 1, 2, 0, 0)));
            Assert.That((report.Equal, report.DifferingRows), Is.EqualTo((false, 2L)));
            Assert.That(report.Columns.Select(c => (c.Name, c.Differing)), Is.EqualTo(new[] { ("text", 0L), ("convbert_tokenized_text", 1L), ("lowercased_text", 1L), ("tokenized_preprocessed_text", 0L) }));
            Assert.That(report.Columns[1].Examples.Select(e => (e.Key, e.Position, e.ActualToken)), Is.EqualTo(new[] { (token, (long?)0, "?") }));
            Assert.That(report.Columns[2].Examples.Select(e => (e.Key, e.Position == e.ExpectedLength)), Is.EqualTo(new[] { (letter, true) }));
            Assert.That((report.MissingKeys, report.ExtraKeys), Is.EqualTo((new[] { gone }, new[] { "x" })).UsingPropertiesComparer());
            Assert.That(report.DuplicateKeys, Is.EqualTo(new[] { new CompareReport.DuplicateKey(twice, 1, 2) }));
        });
    }

    [Test]
    public void Compare_NullEmptyListAndEmptyText_AreThreeThings()
    {
        const string Columns = "t(tweet_id, text, tokens)";
        var expected = Table("nothing-expected", $"SELECT * FROM VALUES ('1', NULL, array('a')), ('2', '', NULL), ('3', 'a', array()), ('4', NULL, array(NULL)), ('5', NULL, NULL) AS {Columns}");
        var actual = Table("nothing-actual", $"SELECT * FROM VALUES ('1', '', array('a')), ('2', '', array()), ('3', 'a', array('')), ('4', NULL, array('')), ('5', NULL, NULL) AS {Columns}");
        var report = Compare(expected, actual);
        Assert.That(
            report.Columns.Select(c => (c.Name, string.Join(' ', c.Examples.Select(e => e.Key)))),
            Is.EqualTo(new[] { ("text", "1"), ("tokens", "2 3 4") }));
    }

    [TestCase(0.0, "3 4")]
    [TestCase(0.25, "4")]
    public void Compare_Floats_NanEqualsItselfAndZeroHasNoSign(double tolerance, string differing)
    {
        var expected = Table("floats-expected", "SELECT * FROM VALUES ('1', double('NaN')), ('2', double('-0.0')), ('3', 1.0D), ('4', double('NaN')), ('5', double('Infinity')) AS t(tweet_id, score)");
        var actual = Table("floats-actual", "SELECT * FROM VALUES ('1', double('NaN')), ('2', 0.0D), ('3', 1.25D), ('4', 1.0D), ('5', double('Infinity')) AS t(tweet_id, score)");
        var report = Compare(expected, actual, o => o with { Tolerance = tolerance });
        Assert.That(string.Join(' ', report.Columns.Single().Examples.Select(e => e.Key)), Is.EqualTo(differing));
    }

    [Test]
    public void Compare_KeysTwiceOnBothSides_AreCountedAndNeverMultiplied()
    {
        const string Rows = "SELECT * FROM VALUES ('1', 'a'), ('1', 'b'), ('1', 'c'), ('2', 'd'), (NULL, 'e') AS t(tweet_id, text)";
        var (expected, actual) = (Table("twice-expected", Rows), Table("twice-actual", Rows));
        Assert.That(Compare(expected, actual).Rows, Is.EqualTo(new CompareCounts(5, 5, 1, 0, 0, 1, 3, 3, 1, 1)));
    }

    [Test]
    public void Compare_ManyDifferences_GivesTheFirstByKeyOfEachColumn()
    {
        var (expected, actual) = (Table("many-expected", Numbered("a")), Table("many-actual", Numbered("b")));
        var column = Compare(expected, actual, o => o with { Examples = 3 }).Columns.Single();
        Assert.That((column.Differing, string.Join(' ', column.Examples.Select(e => e.Key))), Is.EqualTo((1_000L, "1000 1001 1002")));
    }

    [Test]
    public void Compare_KeyAndColumnsOfOddNames_AreRead()
    {
        var table = Table("names", "SELECT 1 AS `a.b`, 'x' AS `c``d e`");
        var report = Compare(table, table, o => o with { Key = "a.b", ColumnsText = "c`d e" });
        Assert.That((report.Equal, report.Rows.Compared), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Compare_EmptyTables_AreEqual()
    {
        var table = Table("empty", "SELECT '1' AS tweet_id, 'a' AS text WHERE false");
        Assert.That(Compare(table, table).Equal, Is.True);
    }

    [Test]
    public void Compare_Json_HoldsTheReport()
    {
        var (expected, actual) = (Table("json-expected", "SELECT '1' AS tweet_id, array('a', 'b') AS tokens"), Table("json-actual", "SELECT '1' AS tweet_id, array('a', 'c') AS tokens"));
        Compare(expected, actual, o => o with { Json = _folder["reports", "report.json"] });
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["reports", "report.json"]));
        var column = json.RootElement.GetProperty("columns")[0];
        var example = column.GetProperty("examples")[0];
        Assert.That(
            (json.RootElement.GetProperty("equal").GetBoolean(), column.GetProperty("differing").GetInt64(), example.GetProperty("position").GetInt64(), example.GetProperty("expected_token").GetString(), example.GetProperty("actual")[0].GetString()),
            Is.EqualTo((false, 1L, 1L, "b", "c")));
    }

    [Test]
    public void Program_TablesThatDiffer_PrintsThemAndEndsWithFour()
    {
        var expected = Table("program-expected", "SELECT * FROM VALUES ('1', 'a\nb', array('x', 'y')), ('2', 'b', array('z')) AS t(tweet_id, text, tokens)");
        var actual = Table("program-actual", "SELECT * FROM VALUES ('1', 'a\nc', array('x')), ('3', 'b', array('z')) AS t(tweet_id, text, tokens)");
        var ended = ChildProcess.Run(
            Checkout.Built("LaborSpark.Jobs", "laborspark"), ["compare", "--expected", expected, "--actual", actual, "--master", "local[2]", "--conf", "spark.driver.memory=1g"]);
        var printed = $"""
            +--------+---------------+----------+---------+-------+-----------+
            | column | type          | compared | missing | extra | differing |
            |--------+---------------+----------+---------+-------+-----------|
            | text   | string        |        1 |       1 |     1 |         1 |
            | tokens | array<string> |        1 |       1 |     1 |         1 |
            +--------+---------------+----------+---------+-------+-----------+
            The first differing rows of each column:
            +--------+----------+-------------+-----------+-----------------+
            | column | tweet_id | from        | expected  | actual          |
            |--------+----------+-------------+-----------+-----------------|
            | text   | 1        | character 2 | "a\u(A)b" | "a\u(A)c"       |
            | tokens | 1        | token 1     | "y"       | (the list ends) |
            +--------+----------+-------------+-----------+-----------------+
            The first rows that have not one counterpart each:
            +----------+---------------+-------------+
            | tweet_id | expected rows | actual rows |
            |----------+---------------+-------------|
            | 2        |             1 |           0 |
            | 3        |             0 |           1 |
            +----------+---------------+-------------+
            expected: {expected}: 2 rows
            actual: {actual}: 2 rows
            They differ: 1 of 1 rows compared, 1 missing, 1 extra.
            """.Replace("u(A)", "u{A}", StringComparison.Ordinal);
        Assert.That((ended.Code, string.Join('\n', ended.Output.Trim().Split('\n').Select(l => l.TrimEnd()))), Is.EqualTo(((int)ExitCode.Refused, printed)), ended.All);
    }

    private static string Numbered(string text) => $"SELECT cast(id + 1000 AS string) AS tweet_id, '{text}' AS text FROM range(0, 1000, 1, 5)";

    private static CompareReport Compare(string expected, string actual, Func<CompareOptions, CompareOptions>? with = null)
    {
        var options = new CompareOptions { Expected = expected, Actual = actual };
        using var session = JobsOnSpark.NewSession();
        return CompareJob.Open(with?.Invoke(options) ?? options).Run(session);
    }

    private string Table(string name, string query)
    {
        using var session = JobsOnSpark.NewSession();
        session.Spark.Sql(query).Write().Mode("overwrite").Parquet(SparkPath.ToWrite(_folder[name]));
        return _folder[name];
    }

    private string Doctored(string name, Func<DataFrame, DataFrame> change)
    {
        using var session = JobsOnSpark.NewSession();
        change(session.Spark.Read().Parquet(SparkPath.ToRead(SharedData.Find(Golden)))).Write().Parquet(SparkPath.ToWrite(_folder[name]));
        return _folder[name];
    }
}

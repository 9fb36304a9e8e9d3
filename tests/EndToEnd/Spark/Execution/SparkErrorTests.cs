using LaborSpark.Spark;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.EndToEnd.Tests.Execution;

[TestFixture]
internal sealed class SparkErrorTests
{
    private ISparkClient _session = null!;

    [OneTimeSetUp]
    public void OpenSession() => _session = SparkFixture.Connection.NewSession();

    [OneTimeTearDown]
    public void CloseSession() => _session.Dispose();

    [TestCase("SELECT * FROM no_such_table", typeof(AnalysisException), "TABLE_OR_VIEW_NOT_FOUND", "42P01")]
    [TestCase("SELECT nope FROM range(1)", typeof(AnalysisException), "UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")]
    [TestCase("SELEC 1", typeof(ParseException), "PARSE_SYNTAX_ERROR", "42601")]
    [TestCase("SELECT id / 0 FROM range(1)", typeof(SparkArithmeticException), "DIVIDE_BY_ZERO", "22012")]
    [TestCase("SELECT CAST(concat('a', id) AS INT) FROM range(1)", typeof(SparkNumberFormatException), "CAST_INVALID_INPUT", "22018")]
    [TestCase("SELECT array(id)[5] FROM range(1)", typeof(SparkIndexException), "INVALID_ARRAY_INDEX", "22003")]
    [TestCase("SELECT CAST(concat('2020-13-', id) AS DATE) FROM range(1)", typeof(SparkDateTimeException), "CAST_INVALID_INPUT", "22018")]
    [TestCase("SELECT raise_error('mine') FROM range(1)", typeof(SparkRuntimeException), "USER_RAISED_EXCEPTION", "P0001")]
    public void Execute_BadQuery_ThrowsItsKind(string query, Type kind, string errorClass, string sqlState)
    {
        var error = Failure(query);
        Assert.That((error.GetType(), error.ErrorClass, error.SqlState), Is.EqualTo((kind, errorClass, sqlState)));
    }

    [Test]
    public void Execute_UnknownTable_NamesItInTheParameters() =>
        Assert.That(Failure("SELECT * FROM no_such_table").MessageParameters["relationName"], Is.EqualTo("`no_such_table`"));

    [Test]
    public void Execute_LongErrorText_ArrivesWhole() =>
        Assert.That(Failure("SELECT raise_error(repeat('long ', 4000)) FROM range(1)").Message, Does.Contain(string.Concat(Enumerable.Repeat("long ", 4000))));

    [Test]
    public void Execute_ErrorTextInAnyScript_ArrivesUnchanged() =>
        Assert.That(Failure("SELECT raise_error('Žluťoučký 🐎 حصان\u0001') FROM range(1)").Message, Does.Contain("Žluťoučký 🐎 حصان\u0001"));

    [Test]
    public void Execute_FailingTask_TellsTheJavaStack() =>
        Assert.That(Failure("SELECT raise_error('mine') FROM range(1)").ServerStackTrace, Does.Contain("\tat org.apache.spark.").And.StartsWith("org.apache.spark.SparkRuntimeException: "));

    private SparkException Failure(string query)
    {
        try
        {
            Plans.Longs(_session.Execute(Plans.Sql(query)));
        }
        catch (SparkException error)
        {
            return error;
        }

        throw new AssertionException("Spark took: " + query);
    }
}

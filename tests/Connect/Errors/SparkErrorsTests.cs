using Grpc.Core;
using LaborSpark.Spark.Connect.Errors;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Errors;

[TestFixture]
internal sealed class SparkErrorsTests
{
    private const string PythonException = "org.apache.spark.api.python.PythonException";

    [TestCase("[\"org.apache.spark.sql.catalyst.parser.ParseException\",\"org.apache.spark.sql.AnalysisException\",\"java.lang.Exception\"]", typeof(ParseException))]
    [TestCase("[\"org.apache.spark.sql.catalyst.ExtendedAnalysisException\",\"org.apache.spark.sql.AnalysisException\"]", typeof(AnalysisException))]
    [TestCase("[\"org.apache.spark.SparkNumberFormatException\",\"java.lang.NumberFormatException\",\"java.lang.IllegalArgumentException\"]", typeof(SparkNumberFormatException))]
    [TestCase("[\"org.apache.spark.SparkIllegalArgumentException\",\"java.lang.IllegalArgumentException\"]", typeof(SparkArgumentException))]
    [TestCase("[\"org.apache.spark.SparkArithmeticException\",\"java.lang.ArithmeticException\"]", typeof(SparkArithmeticException))]
    [TestCase("[\"org.apache.spark.SparkUnsupportedOperationException\",\"java.lang.UnsupportedOperationException\"]", typeof(SparkUnsupportedException))]
    [TestCase("[\"org.apache.spark.SparkArrayIndexOutOfBoundsException\",\"java.lang.ArrayIndexOutOfBoundsException\",\"java.lang.IndexOutOfBoundsException\"]", typeof(SparkIndexException))]
    [TestCase("[\"org.apache.spark.SparkDateTimeException\",\"java.time.DateTimeException\"]", typeof(SparkDateTimeException))]
    [TestCase("[\"java.util.NoSuchElementException\"]", typeof(SparkNoSuchElementException))]
    [TestCase("[\"org.apache.spark.SparkUpgradeException\",\"java.lang.RuntimeException\"]", typeof(SparkUpgradeException))]
    [TestCase("[\"org.apache.spark.SparkRuntimeException\",\"java.lang.RuntimeException\"]", typeof(SparkRuntimeException))]
    [TestCase("[\"org.apache.spark.sql.streaming.StreamingQueryException\"]", typeof(StreamingQueryException))]
    [TestCase("[\"org.apache.spark.sql.execution.QueryExecutionException\"]", typeof(QueryExecutionException))]
    [TestCase("[\"" + PythonException + "\",\"java.lang.RuntimeException\"]", typeof(UdfException))]
    [TestCase("[\"java.lang.OutOfMemoryError\"]", typeof(SparkException))]
    [TestCase("[", typeof(SparkException))]
    public void Translate_JavaClasses_ChooseTheMostParticularKind(string classes, Type expected) =>
        Assert.That(Translate(StatusBytes.WithErrorInfo("x", ("classes", classes))), Is.TypeOf(expected));

    [Test]
    public void Translate_ErrorInfo_KeepsClassStateAndParameters()
    {
        var error = Translate(StatusBytes.WithErrorInfo("x", ("errorClass", "DIVIDE_BY_ZERO"), ("sqlState", "22012"), ("messageParameters", "{\"config\":\"ansi\"}")));
        Assert.That((error.Message, error.ErrorClass, error.SqlState, error.MessageParameters["config"]), Is.EqualTo(("text", "DIVIDE_BY_ZERO", "22012", "ansi")));
    }

    [TestCase("[TABLE_OR_VIEW_NOT_FOUND] The table", "TABLE_OR_VIEW_NOT_FOUND")]
    [TestCase("\n[PARSE_SYNTAX_ERROR] Syntax", "PARSE_SYNTAX_ERROR")]
    [TestCase("[A.B_2] x", "A.B_2")]
    [TestCase("[not a class] x", null)]
    [TestCase("[UNFINISHED", null)]
    [TestCase("[]", null)]
    [TestCase("", null)]
    public void Translate_ClassAtTheHeadOfTheText_IsTaken(string text, string? expected) =>
        Assert.That(SparkErrors.Translate(StatusBytes.Failure(StatusCode.Internal, text), "h:1", _ => null).ErrorClass, Is.EqualTo(expected));

    [Test]
    public void Translate_ErrorId_TakesTheWholeTextAndStackFromTheServer()
    {
        var whole = new FetchErrorDetailsResponse { RootErrorIdx = 0 };
        whole.Errors.Add(Error("long text", "org.apache.spark.sql.AnalysisException", causeIdx: 1));
        whole.Errors.Add(Error("deeper", "java.lang.Error"));
        var error = Fetch(whole);
        Assert.That((error.GetType(), error.Message, error.ServerStackTrace), Is.EqualTo((
            typeof(AnalysisException),
            "long text",
            "org.apache.spark.sql.AnalysisException: long text\n\tat a.B.c(B.scala:7)\nCaused by: java.lang.Error: deeper\n\tat a.B.c(B.scala:7)\n")));
    }

    [Test]
    public void Translate_FailedFunctionUnderAFailedWrite_IsTheFunctionsFailure()
    {
        var whole = new FetchErrorDetailsResponse { RootErrorIdx = 0 };
        whole.Errors.Add(Error("Task failed while writing rows", "org.apache.spark.SparkException", causeIdx: 1));
        whole.Errors.Add(Error("Upper: System.FormatException: bad", PythonException));
        var error = Fetch(whole);
        Assert.That((error.GetType(), error.Message), Is.EqualTo((typeof(UdfException), "Upper: System.FormatException: bad")));
    }

    [Test]
    public void Translate_FailedFunctionInTheTextOfAnOlderServer_IsTheFunctionsFailure() =>
        Assert.That(
            SparkErrors.Translate(StatusBytes.Failure(StatusCode.Internal, $"Job aborted: {PythonException}: Upper"), "h:1", _ => null),
            Is.TypeOf<UdfException>().With.Message.Contains("Upper"));

    [TestCase(0)]
    [TestCase(5)]
    [TestCase(-1)]
    public void Translate_DetailsThatPointInARing_End(int cause)
    {
        var whole = new FetchErrorDetailsResponse { RootErrorIdx = 0 };
        whole.Errors.Add(Error("text", "java.lang.Error", cause));
        Assert.That(Fetch(whole).Message, Is.EqualTo("text"));
    }

    [TestCase(StatusCode.Unauthenticated, "The Spark Connect server at h:1 refused the token: ")]
    [TestCase(StatusCode.Unavailable, "The Spark Connect server at h:1 cannot be reached: ")]
    [TestCase(StatusCode.Unimplemented, "The server at h:1 does not know this call of Spark Connect: ")]
    public void Translate_FailureOnTheWay_SaysWhichServer(StatusCode code, string expected) =>
        Assert.That(SparkErrors.Translate(StatusBytes.Failure(code, "x"), "h:1", _ => null), Is.TypeOf<SparkConnectionException>().With.Message.StartsWith(expected));

    [TestCase("", true)]
    [TestCase("Application error processing RPC", true)]
    [TestCase("a text", false)]
    public void IsUnexplained_Failure_IsOneWithoutAReason(string detail, bool expected) =>
        Assert.That(RpcFailure.IsUnexplained(StatusBytes.Failure(StatusCode.Unknown, detail)), Is.EqualTo(expected));

    [TestCase("", " Its log tells the reason.")]
    [TestCase("\nSpark's last lines:\n  x", "\nSpark's last lines:\n  x")]
    public void Unexplained_Log_IsTheReason(string log, string expected) =>
        Assert.That(SparkErrors.Unexplained(StatusBytes.Failure(StatusCode.Unknown, ""), "h:1", log).Message, Does.EndWith("making a session." + expected));

    // A server that is there and refuses will refuse again.
    [TestCase(StatusCode.Unavailable, true)]
    [TestCase(StatusCode.Unauthenticated, false)]
    [TestCase(StatusCode.PermissionDenied, false)]
    [TestCase(StatusCode.Unimplemented, false)]
    [TestCase(StatusCode.Internal, false)]
    public void Translate_Failure_IsTransientWhereTheServerIsAway(StatusCode code, bool expected) =>
        Assert.That(SparkErrors.Translate(StatusBytes.Failure(code, "x"), "h:1", _ => null).IsTransient, Is.EqualTo(expected));

    [Test]
    public void Translate_DetailsThatAreNoMessage_KeepsTheText() =>
        Assert.That(SparkErrors.Translate(StatusBytes.Failure(StatusCode.Internal, "text", [0x1A, 0x7F, 1]), "h:1", _ => null).Message, Is.EqualTo("text"));

    private static SparkException Translate(byte[] status) => SparkErrors.Translate(StatusBytes.Failure(StatusCode.Internal, "text", status), "h:1", _ => null);

    private static SparkException Fetch(FetchErrorDetailsResponse whole) => SparkErrors.Translate(
        StatusBytes.Failure(StatusCode.Internal, "short", StatusBytes.WithErrorInfo("x", ("errorId", "e-1"))), "h:1", id => id == "e-1" ? whole : null);

    private static FetchErrorDetailsResponse.Types.Error Error(string message, string type, int? causeIdx = null)
    {
        var error = new FetchErrorDetailsResponse.Types.Error { Message = message, ErrorTypeHierarchy = { type } };
        error.StackTrace.Add(new FetchErrorDetailsResponse.Types.StackTraceElement { DeclaringClass = "a.B", MethodName = "c", FileName = "B.scala", LineNumber = 7 });
        if (causeIdx is { } index)
            error.CauseIdx = index;
        return error;
    }
}

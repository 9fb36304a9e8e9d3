using System.Collections.Frozen;
using Grpc.Core;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Errors;

/// <summary>Turns failed calls into the exceptions that callers see.</summary>
internal static class SparkErrors
{
    private const string PythonException = "org.apache.spark.api.python.PythonException";

    private static readonly FrozenDictionary<string, Func<string, SparkException>> Kinds = new Dictionary<string, Func<string, SparkException>>
    {
        [PythonException] = text => new UdfException(text),
        ["org.apache.spark.sql.catalyst.parser.ParseException"] = text => new ParseException(text),
        ["org.apache.spark.sql.AnalysisException"] = text => new AnalysisException(text),
        ["org.apache.spark.sql.streaming.StreamingQueryException"] = text => new StreamingQueryException(text),
        ["org.apache.spark.sql.execution.QueryExecutionException"] = text => new QueryExecutionException(text),
        ["org.apache.spark.SparkUpgradeException"] = text => new SparkUpgradeException(text),
        ["org.apache.spark.SparkRuntimeException"] = text => new SparkRuntimeException(text),
        ["java.lang.NumberFormatException"] = text => new SparkNumberFormatException(text),
        ["java.lang.IllegalArgumentException"] = text => new SparkArgumentException(text),
        ["java.lang.ArithmeticException"] = text => new SparkArithmeticException(text),
        ["java.lang.UnsupportedOperationException"] = text => new SparkUnsupportedException(text),
        ["java.lang.IndexOutOfBoundsException"] = text => new SparkIndexException(text),
        ["java.time.DateTimeException"] = text => new SparkDateTimeException(text),
        ["java.util.NoSuchElementException"] = text => new SparkNoSuchElementException(text),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Translates a failure.</summary>
    /// <param name="failure">The failed call.</param>
    /// <param name="server">Where it went, for the message.</param>
    /// <param name="fetch">Asks the server for an error's details by its id; null if it has none.</param>
    public static SparkException Translate(RpcException failure, string server, Func<string, FetchErrorDetailsResponse?> fetch)
    {
        var status = RpcStatus.Of(failure);
        if (status is null && WayToServer(failure, server) is { } broken)
            return broken;
        var report = ErrorReport.FromStatus(failure, status);
        if (status is not null && status.Metadata.TryGetValue("errorId", out var id) && fetch(id) is { } details)
            report = report.With(details);
        return FromReport(report, failure);
    }

    /// <summary>The exception for a failure whose reason stands in the server's log alone.</summary>
    /// <param name="failure">The failed call.</param>
    /// <param name="server">Where it went.</param>
    /// <param name="log">The log's last lines as a paragraph; empty if they are not known here.</param>
    public static SparkException Unexplained(RpcException failure, string server, string log) =>
        new($"The Spark Connect server at {server} failed before it could say why, as it does when a setting keeps it from making a session."
            + (log.Length > 0 ? log : " Its log tells the reason."), failure);

    /// <summary>The exception for an error of Spark's.</summary>
    public static SparkException FromReport(ErrorReport report, Exception? inner = null)
    {
        var text = report.Message;
        Func<string, SparkException>? make = null;
        if (FailedFunction(report) is { } udf)
        {
            text = udf;
            make = Kinds[PythonException];
        }

        make ??= report.JavaTypes.Select(type => Kinds.GetValueOrDefault(type)).FirstOrDefault(known => known is not null);
        var error = make?.Invoke(text) ?? new SparkException(text, inner);
        error.ErrorClass = report.ErrorClass;
        error.SqlState = report.SqlState;
        error.MessageParameters = report.Parameters;
        error.JavaTypes = report.JavaTypes;
        error.ServerStackTrace = report.StackTrace;
        return error;
    }

    /// <summary>The text of a failed function that lies deeper: a write wraps it in a failure of its own.</summary>
    private static string? FailedFunction(ErrorReport report)
    {
        if (report.JavaTypes.Contains(PythonException))
            return null;
        foreach (var (types, message) in report.Causes)
        {
            if (types.Contains(PythonException))
                return message;
        }

        // Servers before 4.0 do not tell causes apart: the text holds their stacks.
        return report.Message.Contains(PythonException + ": ", StringComparison.Ordinal) ? report.Message : null;
    }

    private static SparkConnectionException? WayToServer(RpcException failure, string server) => failure.StatusCode switch
    {
        StatusCode.Unauthenticated or StatusCode.PermissionDenied => new SparkConnectionException(
            $"The Spark Connect server at {server} refused the token: {failure.Status.Detail}. Give the server's own token, as in sc://host:port/;token=….", failure)
        { IsTransient = false },
        StatusCode.Unimplemented => new SparkConnectionException(
            $"The server at {server} does not know this call of Spark Connect: {failure.Status.Detail}. Spark 4.3.0 or 3.5.7 is expected there.", failure)
        { IsTransient = false },
        _ when failure.StatusCode == StatusCode.Unavailable || RpcFailure.IsOfTheWay(failure) => new SparkConnectionException(
            $"The Spark Connect server at {server} cannot be reached: {RpcFailure.Reason(failure)}. Is it running, and is TLS on or off on both sides?", failure),
        _ => null,
    };
}

using System.Text;
using System.Text.Json;
using Grpc.Core;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Errors;

/// <summary>All that Spark tells of one error, from the failed call and from the call that asks for the rest.</summary>
internal sealed record ErrorReport
{
    /// <summary>Spark's whole text.</summary>
    public required string Message { get; init; }

    /// <summary>The Java exception's class and its base classes, the most particular first.</summary>
    public IReadOnlyList<string> JavaTypes { get; init; } = [];

    /// <summary>Java classes of the causes, outermost first, each with its text.</summary>
    public IReadOnlyList<(IReadOnlyList<string> JavaTypes, string Message)> Causes { get; init; } = [];

    /// <summary>Spark's error class.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>The SQLSTATE.</summary>
    public string? SqlState { get; init; }

    /// <summary>The named values in the message.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The Java stack with causes.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What the failed call says by itself.</summary>
    public static ErrorReport FromStatus(RpcException failure, RpcStatus? status)
    {
        string? Metadata(string key) => status is not null && status.Metadata.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
        var types = Strings(Metadata("classes"));
        if (types.Count == 0 && status?.Reason is { Length: > 0 } reason)
            types = [reason];
        return new ErrorReport
        {
            Message = failure.Status.Detail,
            JavaTypes = types,
            ErrorClass = Metadata("errorClass") ?? BracketedClass(failure.Status.Detail),
            SqlState = Metadata("sqlState"),
            Parameters = Pairs(Metadata("messageParameters")),
            StackTrace = Metadata("stackTrace"),
        };
    }

    /// <summary>The same error with what the server keeps for those who ask; the answer may be empty, when the server forgot it.</summary>
    public ErrorReport With(FetchErrorDetailsResponse details)
    {
        if (!details.HasRootErrorIdx || details.RootErrorIdx < 0 || details.RootErrorIdx >= details.Errors.Count)
            return this;
        var chain = Chain(details);
        var root = chain[0];
        var throwable = root.SparkThrowable;
        return this with
        {
            Message = root.Message.Length > 0 ? root.Message : Message,
            JavaTypes = root.ErrorTypeHierarchy.Count > 0 ? [.. root.ErrorTypeHierarchy] : JavaTypes,
            Causes = [.. chain.Skip(1).Select(cause => ((IReadOnlyList<string>)[.. cause.ErrorTypeHierarchy], cause.Message))],
            ErrorClass = throwable is { HasErrorClass: true } ? throwable.ErrorClass : ErrorClass,
            SqlState = throwable is { HasSqlState: true } ? throwable.SqlState : SqlState,
            Parameters = throwable is { MessageParameters.Count: > 0 } ? new Dictionary<string, string>(throwable.MessageParameters) : Parameters,
            StackTrace = Stack(chain) ?? StackTrace,
        };
    }

    private static List<FetchErrorDetailsResponse.Types.Error> Chain(FetchErrorDetailsResponse details)
    {
        List<FetchErrorDetailsResponse.Types.Error> chain = [];
        var next = details.RootErrorIdx;

        // The count bounds a chain that a wrong answer bends into a ring.
        while (next >= 0 && next < details.Errors.Count && chain.Count <= details.Errors.Count)
        {
            var error = details.Errors[next];
            chain.Add(error);
            next = error.HasCauseIdx ? error.CauseIdx : -1;
        }

        return chain;
    }

    private static string? Stack(List<FetchErrorDetailsResponse.Types.Error> chain)
    {
        var text = new StringBuilder();
        foreach (var error in chain)
        {
            if (error.StackTrace.Count == 0)
                continue;
            text.Append(text.Length == 0 ? string.Empty : "Caused by: ").Append(error.ErrorTypeHierarchy.FirstOrDefault()).Append(": ").Append(error.Message).Append('\n');
            foreach (var frame in error.StackTrace)
                text.Append("\tat ").Append(frame.DeclaringClass).Append('.').Append(frame.MethodName).Append('(').Append(frame.FileName).Append(':').Append(frame.LineNumber).Append(")\n");
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Older servers say the class only at the head of the text: <c>[TABLE_OR_VIEW_NOT_FOUND] …</c>.</summary>
    private static string? BracketedClass(string text)
    {
        text = text.TrimStart();
        if (!text.StartsWith('['))
            return null;
        var end = text.IndexOf(']', StringComparison.Ordinal);
        return end > 1 && text.AsSpan(1, end - 1).IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") < 0 ? text[1..end] : null;
    }

    private static IReadOnlyList<string> Strings(string? json) => Parse<List<string>>(json) ?? [];

    private static IReadOnlyDictionary<string, string> Pairs(string? json) => Parse<Dictionary<string, string>>(json) ?? [];

    private static T? Parse<T>(string? json)
        where T : class
    {
        if (json is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            // Long metadata arrives cut off; the error's text does not depend on it.
            return null;
        }
    }
}

using System.Net.Sockets;
using System.Security.Authentication;
using Grpc.Core;

namespace LaborSpark.Spark.Connect.Errors;

/// <summary>What the failure of a call means for the operation behind it.</summary>
internal static class RpcFailure
{
    /// <summary>The server does not know the operation, because the request never reached it.</summary>
    /// <param name="failure">What the server answered.</param>
    /// <param name="sessionIsKnown">Whether the server answered this session before: then a session that it does not know is one that it dropped,
    /// perhaps with the operation, and only an unknown operation never arrived.</param>
    public static bool IsUnknownOperation(RpcException failure, bool sessionIsKnown) =>
        failure.Status.Detail.Contains("INVALID_HANDLE.OPERATION_NOT_FOUND", StringComparison.Ordinal)
        || (!sessionIsKnown && failure.Status.Detail.Contains("INVALID_HANDLE.SESSION_NOT_FOUND", StringComparison.Ordinal));

    /// <summary>The server has the operation already, so an earlier request did reach it.</summary>
    public static bool IsKnownOperation(RpcException failure) =>
        failure.Status.Detail.Contains("INVALID_HANDLE.OPERATION_ALREADY_EXISTS", StringComparison.Ordinal);

    /// <summary>The way to the server failed, or the server asks to come again; not the operation.</summary>
    public static bool IsTransient(RpcException failure)
    {
        if (RpcStatus.Of(failure) is { AsksToRetry: true })
            return true;
        return failure.StatusCode switch
        {
            StatusCode.Unavailable => true,
            StatusCode.Internal => failure.Status.Detail.Contains("INVALID_CURSOR.DISCONNECTED", StringComparison.Ordinal) || IsCut(failure),
            StatusCode.Cancelled or StatusCode.Unknown => IsCut(failure),
            _ => false,
        };
    }

    /// <summary>The connection failed or broke: this side saw it, the server said nothing of the operation.</summary>
    public static bool IsOfTheWay(RpcException failure) => Causes(failure).Any(cause => cause is IOException or HttpRequestException or SocketException);

    /// <summary>What failed: the socket's or the server's own words, which gRPC's text for a connection leaves out.</summary>
    public static string Reason(RpcException failure) =>
        (failure.Status.DebugException?.GetBaseException().Message ?? failure.Status.Detail).TrimEnd('.');

    /// <summary>The server's own code failed outside of what Spark reports: nothing but that comes over the wire.</summary>
    public static bool IsUnexplained(RpcException failure) =>
        failure.StatusCode == StatusCode.Unknown && !IsOfTheWay(failure) && RpcStatus.Of(failure) is null
        && failure.Status.Detail is "" or "Application error processing RPC";

    private static bool IsCut(RpcException failure)
    {
        // A certificate that is refused now will be refused the next time.
        if (IsOfTheWay(failure))
            return !Causes(failure).Any(cause => cause is AuthenticationException);

        // A stream that ends where a message or the final status is due.
        return failure.Status.Detail.StartsWith("No grpc-status found", StringComparison.Ordinal)
            || failure.Status.Detail.StartsWith("Incomplete message", StringComparison.Ordinal)
            || failure.Status.Detail.StartsWith("Unexpected end of content", StringComparison.Ordinal);
    }

    private static IEnumerable<Exception> Causes(RpcException failure)
    {
        for (var cause = failure.Status.DebugException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}

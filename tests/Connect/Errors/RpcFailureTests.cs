using System.Security.Authentication;
using Grpc.Core;
using LaborSpark.Spark.Connect.Errors;

namespace LaborSpark.Spark.Connect.Tests.Errors;

[TestFixture]
internal sealed class RpcFailureTests
{
    [TestCase(StatusCode.Unavailable, "", true)]
    [TestCase(StatusCode.Internal, "[INVALID_CURSOR.DISCONNECTED] x", true)]
    [TestCase(StatusCode.Internal, "[DIVIDE_BY_ZERO] x", false)]
    [TestCase(StatusCode.Cancelled, "No grpc-status found on response.", true)]
    [TestCase(StatusCode.Cancelled, "Call canceled by the client.", false)]
    [TestCase(StatusCode.Internal, "Incomplete message.", true)]
    [TestCase(StatusCode.Unknown, "", false)]
    [TestCase(StatusCode.Unauthenticated, "", false)]
    public void IsTransient_ByStatusAndText(StatusCode code, string detail, bool expected) =>
        Assert.That(RpcFailure.IsTransient(StatusBytes.Failure(code, detail)), Is.EqualTo(expected));

    [Test]
    public void IsTransient_ServerAsksToRetry_IsTrue() =>
        Assert.That(RpcFailure.IsTransient(StatusBytes.Failure(StatusCode.Internal, "x", StatusBytes.WithDetail("type.googleapis.com/google.rpc.RetryInfo", []))), Is.True);

    [Test]
    public void IsTransient_BrokenConnection_IsTrue() => Assert.That(RpcFailure.IsTransient(Broken(new IOException("reset"))), Is.True);

    [Test]
    public void IsTransient_RefusedCertificate_IsFalse() =>
        Assert.That(RpcFailure.IsTransient(Broken(new HttpRequestException("tls", new AuthenticationException("no")))), Is.False);

    [TestCase("[INVALID_HANDLE.OPERATION_NOT_FOUND] x", false, true, false)]
    [TestCase("[INVALID_HANDLE.OPERATION_NOT_FOUND] x", true, true, false)]
    [TestCase("[INVALID_HANDLE.SESSION_NOT_FOUND] x", false, true, false)]
    [TestCase("[INVALID_HANDLE.SESSION_NOT_FOUND] x", true, false, false)]
    [TestCase("[INVALID_HANDLE.OPERATION_ALREADY_EXISTS] x", false, false, true)]
    [TestCase("[INVALID_HANDLE.OPERATION_ABANDONED] x", false, false, false)]
    public void Operation_IsKnownOrUnknown_ByTheErrorClassAndTheSession(string detail, bool sessionIsKnown, bool unknown, bool known)
    {
        var failure = StatusBytes.Failure(StatusCode.Internal, detail);
        Assert.That((RpcFailure.IsUnknownOperation(failure, sessionIsKnown), RpcFailure.IsKnownOperation(failure)), Is.EqualTo((unknown, known)));
    }

    private static RpcException Broken(Exception cause) => new(new Status(StatusCode.Internal, "Error starting gRPC call.", cause));
}

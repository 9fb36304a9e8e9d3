using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Launch;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class ResultReleaseTests
{
    [Test]
    public void FinishBeside_WorkFailed_DoesNotThrow()
    {
        using var channel = new ServerChannel(RemoteAddress.Parse("sc://127.0.0.1:1"));
        using var health = new ConnectionHealth();
        var calls = Calls(channel, health);
        calls.Beside(() => Task.FromException(new InvalidOperationException("broken")));
        Assert.That(calls.FinishBeside, Throws.Nothing);
    }

    [Test]
    public void All_AfterAWordThatFailed_IsSent()
    {
        using var channel = new ServerChannel(RemoteAddress.Parse("sc://127.0.0.1:1"));
        using var health = new ConnectionHealth();
        var calls = Calls(channel, health);
        var sent = new List<ReleaseExecuteRequest>();
        var release = new ResultRelease(calls, "operation", request =>
        {
            sent.Add(request);
            return sent.Count == 1 ? Task.FromException(new InvalidOperationException("broken")) : Task.CompletedTask;
        });
        release.Until("response");
        calls.FinishBeside();
        release.All();
        calls.FinishBeside();
        Assert.That(sent.Select(request => request.ReleaseCase), Is.EqualTo(new[] { ReleaseExecuteRequest.ReleaseOneofCase.ReleaseUntil, ReleaseExecuteRequest.ReleaseOneofCase.ReleaseAll }));
    }

    private static ServerCalls Calls(ServerChannel channel, ConnectionHealth health) =>
        new(channel, health, new SessionIdentity("s", "u", "tests"), new RetryPolicy());
}

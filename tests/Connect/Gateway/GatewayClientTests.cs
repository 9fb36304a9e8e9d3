using System.Net;
using System.Net.Sockets;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.Tests.Gateway;

[TestFixture]
internal sealed class GatewayClientTests
{
    [Test]
    public void Connect_GivesTheSecretFirst()
    {
        using var fake = new FakeGateway("!yv");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => fake.Commands, Is.EqualTo(new[] { "A|s3cret" }).After(2000, 10));
    }

    [Test]
    public void Connect_SecretRefused_SaysSoWithoutTheSecret()
    {
        using var fake = new FakeGateway("!xsno");
        Assert.That(
            () => GatewayClient.Connect(fake.Endpoint),
            Throws.InstanceOf<SparkLaunchException>().With.Property(nameof(SparkException.IsTransient)).False.And.Message.Contains("refused the secret").And.Message.Not.Contains("s3cret"));
    }

    [Test]
    public void Connect_NobodyListens_NamesThePort()
    {
        Assert.That(
            () => GatewayClient.Connect(new GatewayEndpoint(1, "s3cret")),
            Throws.InstanceOf<SparkLaunchException>().With.Property(nameof(SparkException.IsTransient)).True
                .And.Message.StartsWith("Spark's gateway was expected at 127.0.0.1:1 and does not answer: "));
    }

    [Test]
    public void Connect_JvmThatSaysNothing_EndsWithWhatWasTried()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var waiting = new RetryPolicy { AnswerTimeout = TimeSpan.FromMilliseconds(400), AskAfter = TimeSpan.FromMilliseconds(50) };
        Assert.That(
            () => GatewayClient.Connect(new GatewayEndpoint(((IPEndPoint)listener.LocalEndpoint).Port, "s3cret"), waiting),
            Throws.InstanceOf<SparkConnectionException>().With.Message.Contains("does not answer: a command was sent over its gateway, and a question whether it lives; nothing came for "));
    }

    [Test]
    public void New_WithArguments_SendsOneLineEach()
    {
        using var fake = new FakeGateway("!yv", "!yro7");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        var made = gateway.New("java.net.InetSocketAddress", "127.0.0.1", 0, true, new JavaObject("o3"), null);
        Assert.That((made, fake.Commands[^1]), Is.EqualTo((new JavaObject("o7"), "i|java.net.InetSocketAddress|s127.0.0.1|i0|bTrue|ro3|n|e")));
    }

    [Test]
    public void Call_TextOfManyLines_StaysOnOne()
    {
        using var fake = new FakeGateway("!yv", @"!ysA\nB\\n\rČ");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        var answer = gateway.Call(new JavaObject("o1"), "set", "a\nb\\c\rč🐎");
        Assert.That((answer, fake.Commands[^1]), Is.EqualTo(("A\nB\\n\rČ", @"c|o1|set|sa\nb\\c\rč🐎|e")));
    }

    [Test]
    public void CallStatic_NamesTheClass()
    {
        using var fake = new FakeGateway("!yv", "!yi42");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That((gateway.CallStatic("a.B", "c"), fake.Commands[^1]), Is.EqualTo((42, "c|z:a.B|c|e")));
    }

    [Test]
    public void Field_AsksForTheMember()
    {
        using var fake = new FakeGateway("!yv", "!yro2");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That((gateway.Field("a.B$", "MODULE$"), fake.Commands[^1]), Is.EqualTo((new JavaObject("o2"), "r|m|a.B$|MODULE$|e")));
    }

    [Test]
    public void Call_JavaTextError_CarriesIt()
    {
        using var fake = new FakeGateway("!yv", "!xsjava.lang.Error: no\\n\tat A.b");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => gateway.CallStatic("a.B", "c"), Throws.InstanceOf<GatewayException>().With.Message.EqualTo("Spark's JVM refused z:a.B.c: java.lang.Error: no\n\tat A.b"));
    }

    [Test]
    public void Call_JavaObjectError_IsAskedForItsText()
    {
        using var fake = new FakeGateway("!yv", "!xro9", "!ysjava.lang.Error: why");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => gateway.CallStatic("a.B", "c"), Throws.InstanceOf<GatewayException>().With.Property(nameof(GatewayException.JavaText)).EqualTo("java.lang.Error: why"));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 400 Bad Request")]
    [TestCase("!y")]
    [TestCase("!y?")]
    public void Call_AnswerOfSomethingElse_IsRefused(string answer)
    {
        using var fake = new FakeGateway("!yv", answer);
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => gateway.CallStatic("a.B", "c"), Throws.InstanceOf<SparkLaunchException>());
    }

    [Test]
    public void Call_ConnectionClosed_SaysThatTheJvmWentAway()
    {
        using var fake = new FakeGateway("!yv");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => gateway.CallStatic("a.B", "c"), Throws.InstanceOf<SparkLaunchException>()
            .With.Property(nameof(SparkException.IsTransient)).True.And.Message.StartsWith("Spark's JVM went away: "));
    }

    [Test]
    public void WaitForEnd_ConnectionClosed_Returns()
    {
        using var fake = new FakeGateway("!yv");
        using var gateway = GatewayClient.Connect(fake.Endpoint);
        Assert.That(() => Task.Run(gateway.WaitForEnd).Wait(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void WaitForEnd_Disposed_Returns()
    {
        using var fake = new FakeGateway("!yv", "never asked for");
        var gateway = GatewayClient.Connect(fake.Endpoint);
        var waiting = Task.Run(gateway.WaitForEnd);
        gateway.Dispose();
        Assert.That(() => waiting.Wait(TimeSpan.FromSeconds(30)), Is.True);
    }
}

using System.Net;
using System.Net.Sockets;
using LaborSpark.Spark.Connect.Execution;
using LaborSpark.Spark.Connect.Launch;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Execution;

/// <summary>A program at the server's port that takes connections and says nothing, and a port where nobody listens.</summary>
[TestFixture]
internal sealed class SilentServerTests
{
    private const string NoAnswer = "does not answer: a call was sent, and a question whether it lives; nothing came for ";

    private static readonly RetryPolicy Impatient = new()
    {
        AnswerTimeout = TimeSpan.FromMilliseconds(600),
        WordAfter = TimeSpan.FromMilliseconds(200),
        AskAfter = TimeSpan.FromMilliseconds(100),
    };

    private readonly ConnectionHealth _health = new();
    private TcpListener _listener = null!;
    private ServerChannel _channel = null!;

    [SetUp]
    public void Listen()
    {
        // The backlog takes the connections.
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _channel = ChannelTo(((IPEndPoint)_listener.LocalEndpoint).Port);
    }

    [TearDown]
    public void Stop()
    {
        _channel.Dispose();
        _listener.Dispose();
        _health.Dispose();
    }

    [Test]
    public void Config_ServerThatSaysNothing_EndsWithWhatWasTried()
    {
        using var session = Session(_channel, Impatient);
        Assert.That(() => session.Config(new ConfigRequest.Types.Operation()), Throws.InstanceOf<SparkConnectionException>().With.Message.Contains(NoAnswer));
    }

    [Test]
    public void Execute_ServerThatSaysNothing_EndsWithWhatWasTried()
    {
        using var session = Session(_channel, Impatient);
        Assert.That(() => session.Execute(new Plan()).Count(), Throws.InstanceOf<SparkConnectionException>().With.Message.Contains(NoAnswer));
    }

    [Test]
    public void AddArtifact_ServerThatSaysNothing_EndsWithWhatWasTried()
    {
        using var session = Session(_channel, Impatient);
        var path = typeof(SilentServerTests).Assembly.Location;
        Assert.That(() => session.AddArtifact("files/x", path), Throws.InstanceOf<SparkConnectionException>().With.Message.Contains(NoAnswer));
    }

    [Test]
    public void Config_ServerThatSaysNothing_TellsTheProgramMeanwhile()
    {
        var words = new List<SparkWaiting>();
        using var session = Session(_channel, Impatient with { OnWaiting = words.Add });
        Assert.That(() => session.Config(new ConfigRequest.Types.Operation()), Throws.InstanceOf<SparkConnectionException>());
        Assert.That(words.Select(word => word.Target), Has.Some.EqualTo($"Spark at 127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));
    }

    [Test]
    public void Config_PortWhereNobodyListens_TellsTheFailureAndTheTries()
    {
        using var channel = ChannelTo(1);
        using var session = Session(channel, Impatient);
        Assert.That(
            () => session.Config(new ConfigRequest.Types.Operation()),
            Throws.InstanceOf<SparkConnectionException>().With.Message.Match(
                @"at 127\.0\.0\.1:1 cannot be reached: Connection refused.* It was tried \d+ times in .* s, last: Connection refused.*; the limit is spark\.laborspark\.answerTimeout\.$"));
    }

    private static ServerChannel ChannelTo(int port) => new(RemoteAddress.Parse(FormattableString.Invariant($"sc://127.0.0.1:{port}")));

    private SparkClient Session(ServerChannel channel, RetryPolicy policy) =>
        new(new ServerCalls(channel, _health, new SessionIdentity("s", "u", "tests"), policy), "4.3.0", isLocal: true);
}

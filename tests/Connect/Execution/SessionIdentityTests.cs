using LaborSpark.Spark.Connect.Execution;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class SessionIdentityTests
{
    private readonly SessionIdentity _identity = new("s", "zoë", "tests");

    [Test]
    public void Sign_BeforeTheFirstAnswer_NamesSessionUserAndProgram()
    {
        var request = _identity.Sign(new ConfigRequest());
        Assert.That(
            (request.SessionId, request.UserContext.UserId, request.ClientType, request.HasClientObservedServerSideSessionId),
            Is.EqualTo(("s", "zoë", "tests", false)));
    }

    [Test]
    public void Sign_AfterAnAnswer_NamesTheServersSessionToo()
    {
        var identity = new SessionIdentity("s", "u", "tests");
        identity.Check("s", "server-1");
        Assert.That(identity.Sign(new InterruptRequest()).ClientObservedServerSideSessionId, Is.EqualTo("server-1"));
    }

    [Test]
    public void Check_SessionOfAnother_IsRefused() =>
        Assert.That(() => _identity.Check("other", ""), Throws.InstanceOf<SparkConnectionException>().With.Message.Contains("answered for session 'other'"));

    [Test]
    public void Check_ServerRestarted_SaysWhatIsLost()
    {
        var identity = new SessionIdentity("s", "u", "tests");
        identity.Check("s", "server-1");
        Assert.That(() => identity.Check("s", "server-2"), Throws.InstanceOf<SparkConnectionException>().With.Message.StartsWith("The Spark Connect server was restarted: "));
    }

    [Test]
    public void Check_AnswerOfAnOlderServer_IsTaken() => Assert.That(() => _identity.Check("", ""), Throws.Nothing);
}

using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Connect.Tests.Sql.Fakes;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class OpenSessionsTests
{
    private readonly OpenSessions _sessions = new();

    [Test]
    public void End_OneSessionFails_EndsTheOthers()
    {
        using var failing = new FakeSparkClient { OnDispose = () => throw new InvalidOperationException("broken") };
        using var other = new FakeSparkClient();
        _sessions.Add(failing);
        _sessions.Add(other);
        try
        {
            _sessions.End();
        }
        catch (AggregateException)
        {
            Assert.That(other.IsDisposed, Is.True);
            return;
        }

        Assert.Fail("The failure was kept secret.");
    }

    [Test]
    public void End_WhileASessionIsAdded_TakesTheOnesThereWere()
    {
        using var late = new FakeSparkClient();
        using var first = new FakeSparkClient { OnDispose = () => _sessions.Add(late) };
        _sessions.Add(first);
        _sessions.End();
        Assert.That(late.IsDisposed, Is.False);
    }

    [Test]
    public void Remove_EndedSession_IsHeldNoMore()
    {
        using var session = new FakeSparkClient();
        _sessions.Add(session);
        _sessions.Remove(session);
        Assert.That(_sessions.Count, Is.Zero);
    }

    [Test]
    public void Run_AStepFails_RunsTheRestAndTells()
    {
        var ran = new List<int>();
        Assert.That(
            () => EveryStep.Run(() => ran.Add(1), () => throw new IOException("full"), () => ran.Add(3)),
            Throws.InstanceOf<AggregateException>().With.InnerException.Message.EqualTo("full").And.Matches<Exception>(_ => ran.SequenceEqual([1, 3])));
    }
}

using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Connect.Tests.Sql;

[TestFixture]
[NonParallelizable]
internal sealed class CurrentSessionTests
{
    private readonly FakeSparkClient _firstClient = new();
    private readonly FakeSparkClient _secondClient = new();
    private int _stops;

    [TearDown]
    public void Forget()
    {
        SparkSession.ClearActiveSession();
        SparkSession.ClearDefaultSession();
    }

    [Test]
    public void CurrentOr_SparkStoppedThroughAnotherSession_MakesANewOne()
    {
        var first = Begin();
        first.NewSession().Stop();
        Assert.That(SparkSession.CurrentOr(() => new SparkSession(new FakeSparkClient()), out _), Is.Not.SameAs(first));
    }

    [Test]
    public void CurrentOr_SparkStands_GivesTheSame()
    {
        var first = Begin();
        Assert.That(SparkSession.CurrentOr(() => new SparkSession(new FakeSparkClient()), out _), Is.SameAs(first));
    }

    [Test]
    public void CurrentOr_SparkWasLost_TidiesUpAfterTheOld()
    {
        Begin();
        _firstClient.IsEnded = true;
        SparkSession.CurrentOr(() => new SparkSession(new FakeSparkClient()), out _);
        Assert.That((_firstClient.IsDisposed, _stops), Is.EqualTo((true, 1)));
    }

    [Test]
    public void GetActiveSession_SparkStoppedThroughAnotherSession_IsNone()
    {
        var first = Begin();
        SparkSession.SetActiveSession(first);
        first.NewSession().Dispose();
        Assert.That(SparkSession.GetActiveSession(), Is.Null);
    }

    private SparkSession Begin() => SparkSession.CurrentOr(() => new SparkSession(_firstClient, () => _secondClient, Stop), out _);

    private void Stop()
    {
        _stops++;
        _firstClient.IsEnded = true;
        _secondClient.IsEnded = true;
    }
}

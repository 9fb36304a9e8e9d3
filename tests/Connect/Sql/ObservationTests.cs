using LaborSpark.Spark.Connect.Tests.Sql.Fakes;
using static LaborSpark.Spark.Connect.Tests.Sql.Fakes.Expected;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Spark.Connect.Tests.Sql;

internal sealed class ObservationTests : PlanFixture
{
    private readonly Observation _observation = new("seen");

    [Test]
    public void Get_BeforeARun_IsRefused() => Assert.That(() => _observation.Get<long>("n"), Throws.InvalidOperationException.With.Message.Contains("'seen'"));

    [Test]
    public void Get_AfterARun_GivesValue()
    {
        Run(new() { Name = "seen", Keys = { "n" }, Values = { Long(7).Literal } });
        Assert.That(_observation.Get<int>("n"), Is.EqualTo(7));
    }

    [Test]
    public void Get_WithoutNamesFromTheServer_UsesThoseOfThePlan()
    {
        Run(new() { Name = "seen", Values = { Long(7).Literal } });
        Assert.That(_observation.Get<long>("n"), Is.EqualTo(7));
    }

    [Test]
    public void Get_OtherName_NamesThoseThere()
    {
        Run(new() { Name = "seen", Keys = { "n" }, Values = { Long(7).Literal } });
        Assert.That(() => _observation.Get<long>("m"), Throws.InvalidOperationException.With.Message.Contains("it has n."));
    }

    [Test]
    public void Get_OfOtherObservation_IsRefused()
    {
        Run(new() { Name = "unseen", Keys = { "n" }, Values = { Long(7).Literal } });
        Assert.That(_observation.Values, Is.Null);
    }

    private void Run(Proto.ExecutePlanResponse.Types.ObservedMetrics metrics)
    {
        Client.Responses = [new() { ObservedMetrics = { metrics } }];
        _ = Left.Observe(_observation, Count(Lit(1)).As("n")).Collect();
    }
}

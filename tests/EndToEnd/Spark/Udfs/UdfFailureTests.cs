using LaborSpark.Spark;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Udfs;

[TestFixture]
internal sealed class UdfFailureTests
{
    private static readonly Lazy<string> Message = new(() =>
    {
        UdfSession.Spark.Udf().Register<string, int>("parse_strictly", Parse);
        try
        {
            UdfSession.Spark.Sql($"SELECT parse_strictly(concat('n°', repeat('x', 500)))").Collect().ToList();
            return "no failure";
        }
        catch (UdfException failure)
        {
            return failure.Message;
        }
    });

    [Test]
    public void Failure_OfAFunction_ShowsItsExceptionsType() => Assert.That(Message.Value, Does.Contain("System.NotSupportedException"));

    [Test]
    public void Failure_OfAFunction_ShowsItsExceptionsMessage() => Assert.That(Message.Value, Does.Contain("no number: naïve"));

    [Test]
    public void Failure_OfAFunction_ShowsTheFunctionsName() => Assert.That(Message.Value, Does.Contain("parse_strictly"));

    [Test]
    public void Failure_OfAFunction_ShowsTheStackInCSharp() =>
        Assert.That(Message.Value, Does.Contain("at LaborSpark.EndToEnd.Tests.Udfs.UdfFailureTests.Inner(String text)").And.Contain("UdfFailureTests.cs:line"));

    [Test]
    public void Failure_OfAFunction_ShowsTheValueCutTo200() =>
        Assert.That(Message.Value, Does.Contain("n°" + new string('x', 190)).And.Not.Contain(new string('x', 201)));

    [Test]
    public void Failure_OfAFunction_ShowsNothingOfTheWorker() => Assert.That(Message.Value, Does.Not.Contain("LaborSpark.Spark.Worker."));

    [Test]
    public void Session_AfterAFailure_GoesOn()
    {
        Assert.That(Message.Value, Is.Not.EqualTo("no failure"));
        Assert.That(UdfSession.Spark.Range(1).Select(Udf(() => 5)()).Collect<int>(), Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public void Failure_InOneOfManyTasks_IsThatTasks()
    {
        var frame = UdfSession.Spark.Range(0, 100_000, 1, 4);
        var picky = Udf<long, long>(id => id == 77_777 ? throw new InvalidOperationException($"value {id}") : id);
        Assert.That(() => frame.Select(picky(frame["id"])).Collect<long>(), Throws.InstanceOf<UdfException>().With.Message.Contains("System.InvalidOperationException: value 77777"));
    }

    private static int Parse(string text) => Inner(text);

    private static int Inner(string text) => throw new NotSupportedException("no number: naïve" + text[..0]);
}

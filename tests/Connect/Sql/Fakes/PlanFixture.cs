using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Connect.Tests.Sql.Fakes;

/// <summary>A session with no server, and two tables of it whose plans are 0 and 1.</summary>
internal abstract class PlanFixture
{
    protected PlanFixture()
        : this("4.3.0")
    {
    }

    protected PlanFixture(string serverVersion)
    {
        Client = new FakeSparkClient { ServerVersion = serverVersion };
        Spark = new SparkSession(Client);
        Left = Spark.Table("left");
        Right = Spark.Table("right");
    }

    protected static Proto.Relation LeftPlan => Expected.Table("left", 0);

    protected static Proto.Relation RightPlan => Expected.Table("right", 1);

    protected FakeSparkClient Client { get; }

    protected SparkSession Spark { get; }

    protected DataFrame Left { get; }

    protected DataFrame Right { get; }

    /// <summary>Compares a plan of one step over the tables with one written by hand.</summary>
    protected static void AssertPlan(DataFrame actual, Proto.Relation expected) =>
        Assert.That(actual.Relation, Is.EqualTo(Expected.With(2, expected)));

    protected Proto.Command SentCommand() => Client.Plans.Single().Command;
}

using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Udfs;

/// <summary>One session on the shared Spark, and so one worker process, for the tests of functions.</summary>
[SetUpFixture]
internal sealed class UdfSession
{
    private static readonly Lazy<SparkSession> Shared = new(NewSession);

    /// <summary>The session that the tests share.</summary>
    public static SparkSession Spark => Shared.Value;

    /// <summary>A session of its own, with a worker of its own.</summary>
    public static SparkSession NewSession() => new(SparkFixture.Connection.NewSession());

    [OneTimeTearDown]
    public void EndSession()
    {
        if (Shared.IsValueCreated)
            Shared.Value.Stop();
    }
}

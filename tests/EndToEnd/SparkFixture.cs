using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.EndToEnd.Tests;

/// <summary>The one Spark 4.3.0 (<c>local[2]</c>) that the tests of this project share: it is started by the first test that asks for it.</summary>
[SetUpFixture]
internal sealed class SparkFixture
{
    private static readonly Lazy<SparkConnection> Shared = new(() => SparkConnection.Open(Options));

    /// <summary>How the shared Spark is started; tests that need one of their own begin here too.</summary>
    public static LaunchOptions Options => new()
    {
        Master = "local[2]",
        AppName = "LaborSpark tests",
        QuickStart = true,
        Conf = new Dictionary<string, string>
        {
            ["spark.driver.memory"] = "2g",
            ["spark.sql.shuffle.partitions"] = "4",
            ["spark.sql.session.timeZone"] = "UTC",
        },
    };

    /// <summary>The shared Spark.</summary>
    public static SparkConnection Connection => Shared.Value;

    [OneTimeTearDown]
    public void StopSpark()
    {
        if (Shared.IsValueCreated)
            Shared.Value.Dispose();
    }
}

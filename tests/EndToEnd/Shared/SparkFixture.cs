using System.Collections.Concurrent;
using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.EndToEnd.Tests;

/// <summary>The one Spark 4.3.0 (<c>local[2]</c>) that the tests of this project share: it is started by the first test that asks for it.</summary>
[SetUpFixture]
internal sealed class SparkFixture
{
    /// <summary>A setting of a user's, whose value nobody else may see.</summary>
    public const string SecretKey = "spark.hadoop.tests.secret.key";

    /// <summary>Its value.</summary>
    public const string Secret = "not-for-other-users-4711";

    // It lives through hundreds of queries: the compiler's second tier pays off, which a Spark of one test does without.
    private static readonly Lazy<SparkConnection> Shared = new(() => SparkConnection.Open(Options with { QuickStart = false }));

    /// <summary>Every line that Spark logged.</summary>
    public static ConcurrentQueue<string> Log { get; } = new();

    /// <summary>How the shared Spark is started; tests that need one of their own begin here too.</summary>
    public static LaunchOptions Options => new()
    {
        Master = "local[2]",
        AppName = "LaborSpark tests",
        QuickStart = true,
        OnLogLine = Log.Enqueue,
        SparkVersion = SparkSearch.DefaultVersion,
        Conf = new Dictionary<string, string>
        {
            ["spark.driver.memory"] = "2g",
            ["spark.sql.shuffle.partitions"] = "4",
            ["spark.sql.session.timeZone"] = "UTC",

            // Every stream is closed by the server after two seconds and must be taken up again.
            ["spark.connect.execute.reattachable.senderMaxStreamDuration"] = "2s",
            [SecretKey] = Secret,
        },
    };

    /// <summary>The shared Spark.</summary>
    public static SparkConnection Connection => Shared.Value;

    /// <summary>The folder of Spark 4.3.0.</summary>
    public static string SparkHome { get; } = new SparkLocator().Locate(SparkSearch.FromEnvironment() with { RequireVersion = true }).Home;

    [OneTimeTearDown]
    public void StopSpark()
    {
        if (Shared.IsValueCreated)
            Shared.Value.Dispose();
    }
}

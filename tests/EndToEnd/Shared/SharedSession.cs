using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Sql;

/// <summary>One session for the tests of the SQL interface, on the shared Spark.</summary>
internal static class SharedSession
{
    private static readonly Lazy<SparkSession> Shared = new(Open);

    public static SparkSession Spark => Shared.Value;

    /// <summary>A session of its own on the shared Spark.</summary>
    public static SparkSession Open() => new(SparkFixture.Connection.NewSession(), SparkFixture.Connection.NewSession);
}

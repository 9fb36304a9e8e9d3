using LaborSpark.Spark.Connect.Launch;
using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Sql;

[TestFixture]
[NonParallelizable]
internal sealed class SessionRestartTests
{
    [Test]
    public void GetOrCreate_AfterAnotherSessionStoppedSpark_StartsAnew()
    {
        var before = SparkSession.GetDefaultSession();
        SparkSession.ClearDefaultSession();
        try
        {
            Begin().NewSession().Stop();
            using var again = Begin();
            Assert.That(again.Range(3).Count(), Is.EqualTo(3));
        }
        finally
        {
            SparkSession.ClearDefaultSession();
            if (before is not null)
                SparkSession.SetDefaultSession(before);
        }
    }

    private static SparkSession Begin() => SparkSession.Builder()
        .Master("local[1]")
        .SparkHome(SparkFixture.SparkHome)
        .Config("spark.driver.memory", "1g")
        .Config(LaunchOptions.QuickStartKey, true)
        .GetOrCreate();
}

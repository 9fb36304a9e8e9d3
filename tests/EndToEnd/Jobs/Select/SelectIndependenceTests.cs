using LaborSpark.Spark.Connect.Launch;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>Neither files, nor partitions, nor the version of Spark are a matter of a single byte.</summary>
[TestFixture]
internal sealed class SelectIndependenceTests
{
    private static readonly (string Key, string Value) OneRowEach = ("spark.sql.files.maxPartitionBytes", "1000");

    [TestCase(1, Category = SecondSuiteAttribute.Category)]
    [TestCase(200)]
    public void Select_ShufflePartitions_ChangeNoByte(int partitions)
    {
        TwentyTweets.Tables.Select(TwentyTweets.AllMethods(TwentyTweets.Tables.Options) with { Output = TwentyTweets.Tables["again"] }, ("spark.sql.shuffle.partitions", $"{partitions}"), OneRowEach);
        Assert.That(TwentyTweets.Tables.Contents("again"), Is.EqualTo(Expected));
    }

    [Test]
    public void Select_ManyFilesInAnotherOrder_ChangeNoByte()
    {
        using var small = new SmallSelection();
        TwentyTweets.Write(small, files: 20, order: "hash(tweet_id)");
        small.Select(TwentyTweets.AllMethods(small.Options));
        Assert.That(small.Contents(), Is.EqualTo(Expected));
    }

    [Test]
    [SecondSuite("A Spark of its own. The normal suite has the contract of the worker on this Spark in OlderSparkTests.")]
    public void Select_OnSpark35_ChangesNoByte()
    {
        // SPARK_HOME names the Spark of the other tests.
        var search = SparkSearch.FromEnvironment() with { Version = "3.5.7", RequireVersion = true };
        using var spark = SparkConnection.Open(SparkFixture.Options with { SparkHome = new SparkLocator().Locate(search).Home, SparkVersion = "3.5.7", OnLogLine = null });
        using var small = new SmallSelection(spark);
        TwentyTweets.Write(small);
        small.Select(TwentyTweets.AllMethods(small.Options));
        Assert.That(small.Contents(), Is.EqualTo(Expected));
    }

    private static IReadOnlyList<string> Expected
    {
        get
        {
            Assert.That(TwentyTweets.Selected.Result.Tables, Is.Not.Empty);
            return TwentyTweets.Tables.Contents();
        }
    }
}

using LaborSpark.StraightPort;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Social;

public sealed class StraightTokenizerGoldenTests
{
    [Test]
    public Task Tokenize_SampleTweets_EqualsReference() => AssertEqualsReference(SharedData.Sample("operations.parquet"), 3809);

    [Test]
    [SecondSuite("The slow port on 20,000 tweets. It is held to the sample in the normal suite, and the product itself to all.")]
    public Task Tokenize_RealTweets_EqualsReference() => AssertEqualsReference(SharedData.Find("data/golden/operations.parquet"), 20000);

    [Test]
    [SecondSuite("The slow port on 4,964 damaged tweets. It is held to the sample in the normal suite, and the product itself to all.")]
    public Task Tokenize_DamagedTweets_EqualsReference() => AssertEqualsReference(SharedData.Find("data/golden/mutants.parquet"), 4964);

    private static async Task AssertEqualsReference(string path, int rows)
    {
        var statistics = StraightStatistics.Load(SharedData.Sample("stats/twitter"));
        var tokenizer = new StraightTokenizer(statistics, statistics);
        var golden = await OperationsRow.ReadAsync(path);
        var differing = golden.Where(row => !tokenizer.Tokenize(row.text!).SequenceEqual(row.SocialTokens!)).Select(row => row.text).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(golden, Has.Count.EqualTo(rows));
            Assert.That(differing, Is.Empty);
        });
    }
}

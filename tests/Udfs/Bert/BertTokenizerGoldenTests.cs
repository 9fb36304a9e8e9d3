using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Bert;

public sealed class BertTokenizerGoldenTests
{
    private static readonly string VocabularyPath = SharedData.Sample("vocab/vocab.txt");

    [Test]
    public Task Tokenize_SampleTweets_EqualsReference() => AssertEqualsReference(SharedData.Sample("operations.parquet"), 3809);

    [Test]
    public Task Tokenize_RealTweets_EqualsReference() => AssertEqualsReference(SharedData.Find("data/golden/operations.parquet"), 20000);

    [Test]
    public Task Tokenize_DamagedTweets_EqualsReference() => AssertEqualsReference(SharedData.Find("data/golden/mutants.parquet"), 4964);

    private static async Task AssertEqualsReference(string path, int rows)
    {
        var tokenizer = new BertTokenizer(BertVocabulary.Load(VocabularyPath));
        var golden = await OperationsRow.ReadAsync(path);
        var differing = golden.Where(row => !tokenizer.Tokenize(row.text!).SequenceEqual(row.Tokens!)).Select(row => row.text).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(golden, Has.Count.EqualTo(rows));
            Assert.That(differing, Is.Empty);
        });
    }
}

using System.Text;
using LaborSpark.EndToEnd.Tests.Udfs;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Select.Methods.Motifs;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;

namespace LaborSpark.EndToEnd.Tests.Jobs.Select;

/// <summary>The random tweets in which motifs are counted: of 150,000 tweets, each with its own id as its only token, those of the least hashes.</summary>
[TestFixture]
internal sealed class RandomSampleTests
{
    private const int Tweets = 150_000;
    private const long Seed = 5;

    private readonly ScratchFolder _folder = new();
    private InputTable _operations = null!;

    [OneTimeSetUp]
    public void WriteOperations()
    {
        var path = _folder["operations"];
        UdfSession.Spark.Range(Tweets)
            .SelectExpr("string(id) AS tweet_id", "'' AS text", "array('') AS convbert_tokenized_text", "'' AS lowercased_text", "array(string(id)) AS tokenized_preprocessed_text")
            .Write().Parquet(path);
        _operations = InputTable.Open("the operations", "--operations", path, OperationsTable.Needs);
    }

    [OneTimeTearDown]
    public void DeleteOperations() => _folder.Dispose();

    [TestCase(1)]
    [TestCase(1_000)]
    [TestCase(120_000)]
    [TestCase(149_999)]
    [TestCase(Tweets)]
    [TestCase(Tweets + 1)]
    public void Draw_SomeOfTheTweets_TakesExactlyThoseOfTheLeastHashes(int wanted) => Assert.That(
        Draw(wanted).SocialTokens.Collect<string[]>().Select(t => t[0]), Is.EquivalentTo(ByHash().Take(wanted)));

    // More than a hundred thousand are not held.
    [Test]
    public void CountInSome_OfManyTweets_CountsThoseOfATwentieth()
    {
        string[][] motifs = [.. ByHash().Take(120_000).Select(id => new[] { id })];
        var sample = Draw(120_000);
        var seen = sample.CountInSome(motifs).Select(c => c.Motif).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(sample.OneOf, Is.EqualTo(20));
            Assert.That(seen, Is.EqualTo(Enumerable.Range(0, seen.Count)), "those of the least hashes");
            Assert.That(seen, Has.Count.EqualTo(6_000).Within(400), "five standard deviations");
        });
    }

    [Test]
    public void CountInSome_OfFewTweets_CountsAll()
    {
        var sample = Draw(1_000);
        Assert.That((sample.OneOf, sample.CountInSome([.. ByHash().Take(1_001).Select(id => new[] { id })]).Count()), Is.EqualTo((1L, 1_000)));
    }

    private static IEnumerable<string> ByHash()
    {
        var prefix = PickHash.Prefix(Seed, "", "random", "");
        return Enumerable.Range(0, Tweets).Select(id => id.ToString()).OrderBy(id => PickHash.Of(prefix, Encoding.UTF8.GetBytes(id)));
    }

    private RandomSample Draw(long wanted) => RandomSample.Draw(UdfSession.Spark, _operations, wanted, Seed);
}

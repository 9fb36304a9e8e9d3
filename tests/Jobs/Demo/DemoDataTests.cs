using System.Security.Cryptography;
using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Demo;

public sealed class DemoDataTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Make_Sample_GivesItsTweetsInChunks()
    {
        Make(null);
        var tweets = InputTable.Open("tweets", "", _folder["random_chunks"], TweetTable.Needs);
        Assert.That((tweets.Files.Count, tweets.Rows), Is.EqualTo((4, 4000)));
    }

    [TestCase(10)]
    [TestCase(2_345)]
    public void Make_Tweets_GivesThatMany(long tweets)
    {
        Make(tweets);
        Assert.That(InputTable.Open("tweets", "", _folder["random_chunks"], TweetTable.Needs).Rows, Is.EqualTo(tweets));
    }

    [Test]
    public void Make_Scores_AreThereForFiveClassesWithSomeTweetsMissing()
    {
        Make(null);
        var rows = Directory.GetDirectories(_folder["inference", DemoData.Inference, "output"]).Select(c => InputTable.Open("scores", "", c, ScoreTable.Needs).Rows).ToList();
        Assert.That(rows, Has.Count.EqualTo(5).And.All.EqualTo(rows[0]).And.All.InRange(3880, 3980));
    }

    [Test]
    public void Make_Labels_AreThereForFiveClasses()
    {
        Make(null);
        Assert.That(
            Directory.GetFiles(_folder["labels", "demo_iter0", "preprocessed"]).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(DemoClass.All.SelectMany(c => new[] { $"train_{c.Name}.csv", $"val_{c.Name}.csv" }).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Make_VocabularyAndStatistics_AreThoseOfTheSample()
    {
        Make(10);
        string[] names = ["vocab/vocab.txt", "stats/twitter/counts_1grams.txt", "stats/twitter/counts_2grams.txt"];
        Assert.That(names.Select(n => Hash(_folder[n])), Is.EqualTo(names.Select(n => Hash(SharedData.Sample(n)))));
    }

    [Test]
    public void Make_SameSeedTwice_GivesTheSameBytes()
    {
        new DemoData(SharedData.Sample(""), _folder["a"], 5).Make(500, (_, _) => { });
        new DemoData(SharedData.Sample(""), _folder["b"], 5).Make(500, (_, _) => { });
        Assert.That(Hashes("a"), Is.EqualTo(Hashes("b")));
    }

    [Test]
    public void Score_TextThatTellsTheClass_IsInTheUpperHalf() =>
        Assert.That(DemoClass.All.Single(c => c.Name == "lost_job_1mo").Score("They FIRED me", new SeededRandom(3)), Is.InRange(0.5, 1.0));

    [Test]
    public void Score_OtherText_IsInTheLowerHalf() =>
        Assert.That(DemoClass.All.Single(c => c.Name == "lost_job_1mo").Score("good morning", new SeededRandom(3)), Is.InRange(0.0, 0.5));

    private void Make(long? tweets) => new DemoData(SharedData.Sample(""), _folder.Path, 2023).Make(tweets, (_, _) => { });

    private List<string> Hashes(string part) => [.. Directory
        .GetFiles(_folder[part], "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(f => Path.GetRelativePath(_folder[part], f) + " " + Hash(f))];

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}

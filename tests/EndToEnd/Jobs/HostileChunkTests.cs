using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The damaged chunks of <c>hostile/expected.json</c>, each through preprocess.</summary>
[TestFixture]
internal sealed class HostileChunkTests
{
    private const string NullId = "null id";
    private const string Duplicate = "duplicate id";
    private readonly ScratchFolder _odd = new();
    private readonly Dictionary<string, JobResult.PublishedTable> _made = [];
    private ScratchFolder _folder = null!;

    [OneTimeTearDown]
    public void DeleteOdd() => _odd.Dispose();

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("truncated")]
    [TestCase("zero-bytes")]
    [TestCase("not-parquet")]
    [TestCase("missing-column")]
    public void Preprocess_UnreadableChunk_PublishesNothing(string kind)
    {
        Assert.That(() => Run(kind, _folder), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [TestCase("null-text")]
    [TestCase("null-id")]
    [TestCase("empty-chunk")]
    [TestCase("duplicate-ids")]
    [TestCase("extra-columns")]
    [TestCase("huge-text")]
    [TestCase("control-characters")]
    public void Preprocess_OddChunk_KeepsExactlyTheTweetsOfTheRules(string kind)
    {
        var made = Run(kind).Path;
        Assert.That(Tweets(made).Order(), Is.EqualTo(Expected(kind).Order()));
    }

    [Test]
    public void Preprocess_NullIds_AreCounted() =>
        Assert.That(Run("null-id").Ledger.Dropped[NullId], Is.EqualTo(ParquetRows.Strings(Chunks("null-id"), TweetTable.TweetId).Count(id => id is null)).And.GreaterThan(0));

    [Test]
    public void Preprocess_DuplicateIds_AreCounted()
    {
        var dropped = Run("duplicate-ids").Ledger.Dropped[Duplicate];
        var candidates = Read(Chunks("duplicate-ids")).Where(IsKept).ToList();
        Assert.That(dropped, Is.EqualTo(candidates.Count - candidates.DistinctBy(t => t.Id).Count()).And.GreaterThan(0));
    }

    [Test]
    public void Preprocess_NullTexts_HaveNullOperations()
    {
        var made = Run("null-text").Path;
        using var session = JobsOnSpark.NewSession();
        var wrong = session.Spark.Read().Parquet(SparkPath.ToRead(made))
            .Filter("(text IS NULL) != (convbert_tokenized_text IS NULL) OR (text IS NULL) != (lowercased_text IS NULL) OR (text IS NULL) != (tokenized_preprocessed_text IS NULL)");
        Assert.That(wrong.Count(), Is.Zero);
    }

    [Test]
    public void Preprocess_IntegerIdsBesideText_KeepEveryDigit()
    {
        var made = Run("int-ids").Path;
        var texts = ParquetRows.Strings(Chunks("int-ids", "000.parquet"), TweetTable.TweetId);
        var integers = ParquetRows.Longs(Chunks("int-ids", "001.parquet"), TweetTable.TweetId).Select(i => i?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var expected = texts.Concat(integers).Zip([.. ParquetRows.Strings(Chunks("int-ids", "000.parquet"), TweetTable.Text), .. ParquetRows.Strings(Chunks("int-ids", "001.parquet"), TweetTable.Text)])
            .Where(t => t.Second?.Contains("RT", StringComparison.Ordinal) != true)
            .Select(t => t.First);
        Assert.That(ParquetRows.Strings(made, TweetTable.TweetId).Order(), Is.EqualTo(expected.Order()));
    }

    [TestCase("1.1e+18")]
    [TestCase("1100000000000000000.0")]
    public void Preprocess_IdThatWentThroughAFloat_IsRefusedWithFileRowAndValue(string id)
    {
        using (var session = JobsOnSpark.NewSession())
        {
            session.Spark.Sql($"SELECT * FROM VALUES ('1', 'a'), ('{id}', 'b') AS t(tweet_id, text)").Coalesce(1).Write().Parquet(SparkPath.ToWrite(_folder["chunks {odd}"]));
        }
        var options = RealTweets.Preprocess(_folder.Path) with { Input = _folder["chunks {odd}"] };
        Assert.That(() => JobsOnSpark.Run(() => PreprocessJob.Open(options)), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.Contains($"row 2: column 'tweet_id' holds '{id}'")
            .And.Message.Contains(_folder["chunks {odd}"]));
    }

    [Test]
    public void Preprocess_DuplicatesOfOneId_KeepTheSmallestTextAndANullLast()
    {
        using (var session = JobsOnSpark.NewSession())
        {
            session.Spark.Sql("SELECT * FROM VALUES ('1', 'b'), ('1', 'a'), ('1', NULL), ('2', NULL), ('2', NULL), ('3', 'RT'), ('3', 'z'), ('4', 'ä'), ('4', 'z') AS t(tweet_id, text)")
                .Repartition(3).Write().Parquet(SparkPath.ToWrite(_folder["chunks"]));
        }
        var table = JobsOnSpark.Run(() => PreprocessJob.Open(RealTweets.Preprocess(_folder.Path) with { Input = _folder["chunks"] })).Tables.Single();
        Assert.That(
            string.Join(' ', Tweets(table.Path).Order()) + "; " + table.Ledger.Reasons,
            Is.EqualTo("(1, a) (2, ) (3, z) (4, z); retweet (RT) 1, duplicate id 4"));
    }

    // Several tests look at what is made of one kind.
    private JobResult.PublishedTable Run(string kind)
    {
        if (!_made.TryGetValue(kind, out var table))
            _made[kind] = table = Run(kind, _odd);
        return table;
    }

    private static JobResult.PublishedTable Run(string kind, ScratchFolder folder) =>
        JobsOnSpark.Run(() => PreprocessJob.Open(RealTweets.Preprocess(folder[kind]) with { Input = Chunks(kind) })).Tables.Single();

    private static string Chunks(params string[] parts) => SharedData.Find("data/hostile/" + string.Join('/', parts));

    private static List<(string? Id, string? Text)> Tweets(string made) => Read(made);

    private static List<(string? Id, string? Text)> Read(string path) =>
        [.. ParquetRows.Strings(path, TweetTable.TweetId).Zip(ParquetRows.Strings(path, TweetTable.Text))];

    private static IEnumerable<(string? Id, string? Text)> Expected(string kind) => Read(Chunks(kind))
        .Where(IsKept)
        .GroupBy(t => t.Id)
        .Select(g => g.OrderBy(t => t.Text is null).ThenBy(t => t.Text, StringComparer.Ordinal).First());

    private static bool IsKept((string? Id, string? Text) tweet) => tweet.Id is not null && tweet.Text?.Contains("RT", StringComparison.Ordinal) != true;
}

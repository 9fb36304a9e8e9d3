using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Settings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The damaged scores of <c>hostile/expected.json</c>, each a class of its own: those that can be ranked in one merge, those that are refused in one each.</summary>
[TestFixture]
internal sealed class HostileScoreTests
{
    private const string EveryKind = "every_kind";
    private const string NoneMatches = "none_matches";

    // Each kind is a class of one merge.
    private static readonly string[] Odd = ["scores-nan", "scores-out-of-range", "scores-float32", "scores-conflict", "scores-unknown-ids"];

    private readonly ScratchFolder _merged = new();
    private ScratchFolder _folder = null!;
    private JobResult _result = null!;

    [OneTimeSetUp]
    public void MergeTheOdd()
    {
        foreach (var kind in Odd)
            Copy(kind, _merged);
        Write(_merged, EveryKind, """
            ('a', 0.5D), (NULL, 0.5D), ('b', NULL), ('c', double('NaN')), ('d', double('Infinity')), ('e', double('-Infinity')),
            ('f', -0.1D), ('g', 1.5D), ('h', 0.2D), ('h', 0.2D), ('i', 0.3D), ('i', 0.4D), ('i', double('NaN'))
            """);
        Write(_merged, NoneMatches, "('x', 0.5D)");
        _result = Merge(_merged, [.. Odd.Select(ClassOf), EveryKind, NoneMatches]);
    }

    [OneTimeTearDown]
    public void DeleteMerged() => _merged.Dispose();

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("scores-strings")]
    [TestCase("scores-float-ids")]
    public void Merge_ScoresOfAWrongType_PublishesNothing(string kind)
    {
        Copy(kind, _folder);
        Assert.That(() => Merge(_folder, ClassOf(kind)), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput));
        Assert.That(Directory.GetFileSystemEntries(_folder["inference", "output", ClassOf(kind)], "*sorted*"), Is.Empty);
    }

    [TestCaseSource(nameof(Odd))]
    public void Merge_OddScores_RankExactlyTheValidOnesOfKnownTweets(string kind)
    {
        var table = AllSorted(ClassOf(kind));
        Assert.That(
            ParquetRows.Strings(table.Path, ScoreTable.TweetId).Zip(ParquetRows.Doubles(table.Path, ScoreTable.Score)).ToList(),
            Is.EqualTo(Expected(kind)));
    }

    [Test]
    public void Merge_OddScores_AreAllCountedUnderTheirReasons()
    {
        var audit = Audit("scores-conflict");
        Assert.That((audit["scores_read"], audit["conflicting_ids"], audit["conflicting_lower_score"]), Is.EqualTo((443L, 40L, 40L)));
    }

    // 60 ids are in no chunk; others may be of tweets that preprocess dropped, as it drops retweets.
    [Test]
    public void Merge_IdsWithoutATweet_AreCounted()
    {
        var kept = ParquetRows.Strings(RealTweets.PreprocessTable, OperationsTable.TweetId).ToHashSet();
        var dropped = ParquetRows.Strings(SharedData.Find("data/random_chunks"), TweetTable.TweetId).Where(id => !kept.Contains(id)).ToHashSet();
        var scoredButDropped = Read("scores-unknown-ids").Select(s => s.Id).Distinct().Count(dropped.Contains);
        Assert.That(Audit("scores-unknown-ids")["ids_without_tweet"] - scoredButDropped, Is.EqualTo(60));
    }

    // What pandas wrote as NaN is null in the file.
    [Test]
    public void Merge_NullScores_AreCounted() =>
        Assert.That(Audit("scores-nan")["null_score"], Is.EqualTo(Read("scores-nan").Count(s => s.Score is null)).And.GreaterThan(0));

    [Test]
    public void Merge_ScoresOfEveryKind_AreSetAsideUnderTheirReasons()
    {
        var audit = _result.Audits[EveryKind];
        string[] names =
        [
            "scores_read", "distinct_ids", "null_id", "null_score", "nan_score", "infinite_score", "out_of_range_score",
            "repeated_same_score", "conflicting_lower_score", "conflicting_ids", "ids_without_tweet", "merged",
        ];
        Assert.That(names.Select(n => audit[n]), Is.EqualTo([13, 9, 1, 1, 2, 2, 2, 1, 1, 1, 3, 0]));
    }

    [TestCase("1.1e18")]
    [TestCase("5.0")]
    public void Merge_IdThatWentThroughAFloat_IsRefusedWithFileRowAndValue(string id)
    {
        Write(_folder, EveryKind, $"('a', 0.5D), ('{id}', 0.5D)");
        Assert.That(() => Merge(_folder, EveryKind), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.Contains($"{_folder["inference", "output", EveryKind, "000.parquet"]}, row 2: column 'tweet_id' holds '{id}'"));
    }

    [Test]
    public void Merge_OutOfRangeScores_AreCounted()
    {
        var audit = Audit("scores-out-of-range");
        var expected = Read("scores-out-of-range").Count(s => s.Score is < 0 or > 1);
        Assert.That(audit["out_of_range_score"] + audit["infinite_score"], Is.EqualTo(expected).And.GreaterThan(0));
    }

    [Test]
    public void Merge_ClassWithoutAnyMatch_IsAnEmptyTable()
    {
        var table = AllSorted(NoneMatches);
        Assert.That((table.Rows, ParquetRows.Strings(table.Path, OperationsTable.Lowercased).Count), Is.EqualTo((0L, 0)));
    }

    private static string ClassOf(string kind) => kind.Replace('-', '_');

    private IReadOnlyDictionary<string, long> Audit(string kind) => _result.Audits[ClassOf(kind)];

    private JobResult.PublishedTable AllSorted(string className) => _result.Tables.Single(t => t.Step == $"merge {className}, all sorted");

    private static void Copy(string kind, ScratchFolder folder)
    {
        var scores = Directory.CreateDirectory(folder["inference", "output", ClassOf(kind)]);
        foreach (var file in Directory.GetFiles(SharedData.Find("data/hostile/" + kind)))
            File.Copy(file, Path.Combine(scores.FullName, Path.GetFileName(file)));
    }

    private static JobResult Merge(ScratchFolder folder, params string[] classes) => JobsOnSpark.Run(() => MergeJob.Open(new MergeOptions
    {
        Operations = RealTweets.PreprocessTable,
        InferenceFolder = "x",
        Inference = folder["inference"],
        BaseRatesText = SettingPairs.Join([.. classes.Select(c => $"{c}=0.1")]),
    }));

    private static void Write(ScratchFolder folder, string className, string values)
    {
        Directory.CreateDirectory(folder["inference", "output", className]);
        using var session = JobsOnSpark.NewSession();
        session.Spark.Sql($"SELECT * FROM VALUES {values} AS t(tweet_id, score)").Coalesce(1).Write().Parquet(SparkPath.ToWrite(folder["part", className]));
        File.Copy(Directory.GetFiles(folder["part", className], "*.parquet").Single(), folder["inference", "output", className, "000.parquet"]);
    }

    private static List<(string?, double?)> Expected(string kind)
    {
        var known = ParquetRows.Strings(RealTweets.PreprocessTable, OperationsTable.TweetId).ToHashSet();
        return [.. Read(kind)
            .Where(s => s.Score is >= 0 and <= 1 && known.Contains(s.Id))
            .GroupBy(s => s.Id)
            .Select(g => (g.Key, g.Max(s => s.Score)))
            .OrderByDescending(s => s.Item2)
            .ThenBy(s => s.Key, StringComparer.Ordinal)];
    }

    private static List<(string? Id, double? Score)> Read(string kind) => [.. Directory
        .GetFiles(SharedData.Find("data/hostile/" + kind))
        .Order(StringComparer.Ordinal)
        .SelectMany(f => ParquetRows.Strings(f, ScoreTable.TweetId).Zip(Scores(f)))];

    private static IEnumerable<double?> Scores(string file) =>
        file.Contains("float32", StringComparison.Ordinal) && file.EndsWith("001.parquet", StringComparison.Ordinal)
            ? ParquetRows.Floats(file, ScoreTable.Score).Select(f => (double?)f)
            : ParquetRows.Doubles(file, ScoreTable.Score);
}

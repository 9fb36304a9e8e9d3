using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Inputs;

public sealed class InputTableTests
{
    private static readonly ColumnNeed[] Tweets = [ColumnNeed.Id("tweet_id"), ColumnNeed.Text("text")];
    private static readonly ColumnNeed[] Scores = [ColumnNeed.Id("tweet_id"), ColumnNeed.Score("score")];

    [TestCase("null-text", 806)]
    [TestCase("null-id", 806)]
    [TestCase("empty-chunk", 403)]
    [TestCase("duplicate-ids", 503)]
    [TestCase("int-ids", 806)]
    [TestCase("extra-columns", 806)]
    [TestCase("huge-text", 408)]
    [TestCase("control-characters", 409)]
    public void Open_ReadableChunks_CountsTheirRows(string kind, long rows) => Assert.That(Hostile(kind, Tweets).Rows, Is.EqualTo(rows));

    [TestCase("truncated", "is cut off: its end is missing")]
    [TestCase("zero-bytes", "expected a parquet file, found 0 bytes")]
    [TestCase("not-parquet", "it does not start with PAR1")]
    [TestCase("missing-column", "column 'text' is missing (expected text). The file has 'tweet_id', 'full_text'")]
    public void Open_DamagedChunk_NamesFileAndProblem(string kind, string problem) =>
        Assert.That(() => Hostile(kind, Tweets), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.Contains(problem)
            .And.Message.Contains(Path.Combine(kind, "001.parquet")));

    [TestCase("scores-nan", 403)]
    [TestCase("scores-out-of-range", 403)]
    [TestCase("scores-float32", 403)]
    [TestCase("scores-conflict", 443)]
    [TestCase("scores-unknown-ids", 463)]
    public void Open_ReadableScores_CountsTheirRows(string kind, long rows) => Assert.That(Hostile(kind, Scores).Rows, Is.EqualTo(rows));

    [TestCase("scores-float-ids", "column 'tweet_id' holds double, expected text or whole numbers")]
    [TestCase("scores-strings", "column 'score' holds string, expected numbers")]
    public void Open_ScoresOfAWrongType_NamesFileAndColumn(string kind, string problem) =>
        Assert.That(() => Hostile(kind, Scores), Throws.TypeOf<JobException>().With.Message.Contains(problem).And.Message.Contains("001.parquet"));

    [Test]
    public void Groups_IntegerIdsBesideText_AreTwoSchemas() =>
        Assert.That(Hostile("int-ids", Tweets).Groups.Select(g => g.Schema), Is.EqualTo(["`tweet_id` string, `text` string", "`tweet_id` bigint, `text` string"]));

    [Test]
    public void Groups_ExtraColumns_AreNotRead() =>
        Assert.That(Hostile("extra-columns", Tweets).Groups.Select(g => g.Schema), Is.EqualTo(["`tweet_id` string, `text` string"]));

    [Test]
    public void Open_ListColumn_IsRecognised()
    {
        var table = InputTable.Open("the operations", "--input", SharedData.Sample("operations.parquet"), [ColumnNeed.TextList("convbert_tokenized_text")]);
        Assert.That((table.Rows, table.Groups.Single().Schema), Is.EqualTo((3809, "`convbert_tokenized_text` array<string>")));
    }

    [Test]
    public void Open_TextWhereAListIsExpected_IsRefused() =>
        Assert.That(
            () => InputTable.Open("the operations", "--input", SharedData.Sample("tweets.parquet"), [ColumnNeed.TextList("text")]),
            Throws.TypeOf<JobException>().With.Message.Contains("column 'text' holds string, expected lists of texts. Run preprocess again."));

    [Test]
    public void Open_FolderMissing_SaysWhereAndWhatToDo() =>
        Assert.That(
            () => InputTable.Open("the chunks of tweets", "--input", "/none/such", Tweets),
            Throws.TypeOf<JobException>().With.Message.EqualTo(
                "bad input: the chunks of tweets are expected in /none/such, which does not exist. Say with --input where they are, or with --data-root (LABORSPARK_DATA) where all data is."));

    [Test]
    public void Open_FolderWithoutParquetFiles_IsBadInput()
    {
        using var folder = new TemporaryFolder();
        folder.Write("readme.txt", "");
        folder.Write("_part.parquet", "");
        Assert.That(() => InputTable.Open("the chunks", "--input", folder.Path, Tweets), Throws.TypeOf<JobException>().With.Message.Contains("holds no file *.parquet"));
    }

    [Test]
    public void Open_FolderNamedLikeAChunk_IsRefused()
    {
        using var folder = new TemporaryFolder();
        File.Copy(SharedData.Sample("tweets.parquet"), folder["0.parquet"]);
        folder.Write("1.parquet/part-0.parquet", "");
        Assert.That(() => InputTable.Open("the chunks", "--input", folder.Path, Tweets), Throws.TypeOf<JobException>()
            .With.Message.Contains($"{folder["1.parquet"]}: expected a parquet file, found a folder"));
    }

    [TestCase(1)]
    [TestCase(40)]
    public void Open_FileCutAtAnyPlace_IsBadInput(int step)
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(SharedData.Find("data/hostile/empty-chunk/001.parquet"));
        for (var length = whole.Length - step; length >= 0; length -= Math.Max(step, 37))
        {
            File.WriteAllBytes(folder["x.parquet"], whole[..length]);
            Assert.That(() => InputTable.Open("the chunks", "--input", folder.Path, Tweets), Throws.TypeOf<JobException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Open_FooterOfAnyDamage_IsReadOrBadInput()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(SharedData.Find("data/hostile/empty-chunk/001.parquet"));
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 3; i++)
                damaged[random.Next(4, damaged.Length - 4)] = (byte)random.Next(256);
            File.WriteAllBytes(folder["x.parquet"], damaged);
            Assert.That(() => Opens(folder.Path), Throws.Nothing);
        }
    }

    [Test]
    public void Open_ManyDamagedFiles_NamesTenAndCountsTheRest()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 13; i++)
            folder.Write($"{i:00}.parquet", "");
        Assert.That(() => InputTable.Open("the chunks", "--input", folder.Path, Tweets), Throws.TypeOf<JobException>()
            .With.Message.Contains("09.parquet").And.Message.Not.Contains("10.parquet").And.Message.EndsWith("and 3 more like these."));
    }

    private static void Opens(string folder)
    {
        try
        {
            InputTable.Open("the chunks", "--input", folder, Tweets);
        }
        catch (JobException error) when (error.Code == ExitCode.BadInput)
        {
            Assert.That(error.Message, Does.Contain("x.parquet"));
        }
    }

    private static InputTable Hostile(string kind, ColumnNeed[] needs) =>
        InputTable.Open("the chunks", "--input", SharedData.Find($"data/hostile/{kind}"), needs);
}

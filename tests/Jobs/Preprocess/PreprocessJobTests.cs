using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Preprocess;

public sealed class PreprocessJobTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Open_StatisticsMissing_SaysWhereAndWhatToDo() =>
        Assert.That(Open, Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo(
            $"bad input: the word statistics are expected in the folder {_folder["stats"]}, which does not exist. Say with --stats where counts_1grams.txt and counts_2grams.txt are."));

    [Test]
    public void Open_StatisticsDamaged_NamesFileAndLine()
    {
        _folder.Write("stats/counts_1grams.txt", "job\t5\nwork 7\n");
        _folder.Write("stats/counts_2grams.txt", "job work\t2\n");
        Assert.That(Open, Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.StartsWith($"bad input: Word statistics {_folder["stats", "counts_1grams.txt"]}, line 2: "));
    }

    [Test]
    public void Open_StatisticsWithoutPairs_NamesTheMissingFile()
    {
        _folder.Write("stats/counts_1grams.txt", "job\t5\n");
        Assert.That(Open, Throws.TypeOf<JobException>().With.Message.StartsWith($"bad input: Word statistics {_folder["stats", "counts_2grams.txt"]}: the file is not there."));
    }

    [Test]
    public void Open_VocabularyMissing_SaysWhereAndWhatToDo() =>
        Assert.That(
            () => PreprocessJob.Open(Options with { Vocab = _folder["none.txt"] }),
            Throws.TypeOf<JobException>().With.Message.Contains($"the BERT vocabulary is expected in {_folder["none.txt"]}, which does not exist. Say with --vocab where it is"));

    private PreprocessOptions Options => new()
    {
        Input = SharedData.Sample("tweets.parquet"),
        Vocab = SharedData.Sample("vocab/vocab.txt"),
        Stats = _folder["stats"],
        Output = _folder["out", "table"],
    };

    private void Open() => PreprocessJob.Open(Options);
}

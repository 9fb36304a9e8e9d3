using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The number of parts and the order of files are no matter of a single row.</summary>
[TestFixture]
internal sealed class MergePartTests
{
    private const string ClassName = "job_search";
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase(1, Category = SecondSuiteAttribute.Category)]
    [TestCase(2, Category = SecondSuiteAttribute.Category)]
    [TestCase(7)]
    [TestCase(200, Category = SecondSuiteAttribute.Category)]
    public void Merge_AnyNumberOfParts_EqualsTheReferenceInOrder(int parts)
    {
        Run(RealTweets.Merge(RealTweets.PreprocessTable, _folder.Path) with { Parts = parts });
        Assert.That(Golden.Rows(Ranking), Is.EqualTo(Golden.Ranking(ClassName)));
    }

    [Test]
    public void Merge_FilesInAnotherOrder_EqualTheReferenceInOrder()
    {
        var options = RealTweets.Merge(CopyBackwards(RealTweets.PreprocessTable, _folder["operations"]), _folder.Path);
        CopyBackwards(Path.Combine(options.ScoresPath, ClassName), _folder["inference", "output", ClassName]);
        Run(options with { Inference = _folder["inference"], Parts = 3 });
        Assert.That(Golden.Rows(Ranking), Is.EqualTo(Golden.Ranking(ClassName)));
    }

    [Test]
    public void Merge_WithoutTheWideTable_WritesRankingAndTopTweetsAlone()
    {
        Run(RealTweets.Merge(RealTweets.PreprocessTable, _folder.Path));
        Assert.That(
            Directory.GetFileSystemEntries(_folder["merged"], "*", SearchOption.AllDirectories).Where(f => !f.Contains(".parquet/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Is.EqualTo([_folder["merged", ClassName], Ranking, _folder["merged", ClassName, TopTweetsTable.FileName(ClassName)]]));
    }

    private string Ranking => _folder["merged", ClassName, RankedTable.FileName(ClassName)];

    private static void Run(MergeOptions options) => JobsOnSpark.Run(() => MergeJob.Open(options with { ClassesText = ClassName, NoWide = true }));

    // The first file becomes the last.
    private static string CopyBackwards(string from, string to)
    {
        Directory.CreateDirectory(to);
        var files = ParquetFolder.Files(from);
        foreach (var (file, number) in files.Select((f, n) => (f, n)))
            File.Copy(file, Path.Combine(to, $"chunk-{files.Count - number:000}.parquet"));
        return to;
    }
}

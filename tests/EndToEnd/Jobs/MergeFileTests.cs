using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Tables;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>The files of the wide table, whatever Spark is told of the parts of a shuffle.</summary>
[TestFixture("1", Category = SecondSuiteAttribute.Category)]
[TestFixture("200")]
internal sealed class MergeFileTests(string shufflePartitions)
{
    private const string ClassName = "is_unemployed";
    private readonly ScratchFolder _folder = new();

    private string Table => _folder["merged", ClassName, AllSortedTable.FileName(ClassName)];

    [OneTimeSetUp]
    public void Merge() => JobsOnSpark.Run(
        () => MergeJob.Open(RealTweets.Merge(RealTweets.PreprocessTable, _folder.Path) with { ClassesText = ClassName, RowsPerFile = 10_000 }),
        ("spark.sql.shuffle.partitions", shufflePartitions));

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    // 105,401 tweets have a score.
    [Test]
    public void Merge_RowsPerFile_AreTheRowsOfEveryFileButTheLast() =>
        Assert.That(ParquetFooters.Read(ParquetFolder.Files(Table)).Select(f => f.Rows), Is.EqualTo([.. Enumerable.Repeat(10_000L, 10), 5_401L]));

    [Test]
    public void Merge_FilesInTheOrderOfTheirNames_AreInTheOrderOfTheRanks() => Assert.That(Golden.Rows(Table), Is.EqualTo(Golden.Ranking(ClassName)));
}

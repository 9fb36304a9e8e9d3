using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Tests.Publishing;

/// <summary>A table that is replaced is deleted with all that lies in its folder: nothing of a user's may be among it.</summary>
public sealed class TargetCheckTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("table/part-0.parquet", "");
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("_notes.txt")]
    [TestCase("_started_labelling.txt")]
    [TestCase("_committed_")]
    [TestCase("_SUCCESS.txt")]
    [TestCase("_mine.parquet")]
    [TestCase(".mine.parquet")]
    [TestCase("._notes.txt.crc")]
    [TestCase(".notes.crc")]
    [TestCase("part-0.parquet.crc")]
    [TestCase("thesis.doc")]
    public void Refuse_FileOfSomebodyInTheTable_IsNeverReplacedAndNamesIt(string name)
    {
        _folder.Write("table/" + name, "precious");
        Assert.That(() => TargetCheck.Refuse([_folder["table"]], overwrite: true), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput)
            .And.Message.EqualTo($"{_folder["table"]} is there and is no table ({name} is no part of one), so it is never replaced. Choose another --output."));
    }

    [TestCase("_SUCCESS")]
    [TestCase("._SUCCESS.crc")]
    [TestCase(".part-0.parquet.crc")]
    [TestCase("_metadata")]
    [TestCase("_common_metadata")]
    [TestCase("_manifest.json")]
    [TestCase("_started_4123455675645784443")]
    [TestCase("_committed_4123455675645784443")]
    public void Refuse_PartsThatWritersOfTablesLeave_MayBeReplaced(string name)
    {
        _folder.Write("table/" + name, "");
        Assert.That(() => TargetCheck.Refuse([_folder["table"]], overwrite: true), Throws.Nothing);
    }

    [Test]
    public void Refuse_FolderInTheTable_IsNeverReplaced()
    {
        _folder.Write("table/_delta_log/0.json", "");
        Assert.That(() => TargetCheck.Refuse([_folder["table"]], overwrite: true), Throws.TypeOf<JobException>().With.Message.Contains("(_delta_log is no part of one)"));
    }

    [Test]
    public void Refuse_FileThatIsNoParquet_IsNeverReplaced() =>
        Assert.That(() => TargetCheck.Refuse([_folder.Write("words.csv", "")], overwrite: true), Throws.TypeOf<JobException>().With.Message.Contains("(it is no part of one)"));
}

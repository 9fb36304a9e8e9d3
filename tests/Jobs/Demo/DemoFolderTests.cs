using LaborSpark.Jobs.Demo;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Tests.Demo;

public sealed class DemoFolderTests
{
    private TemporaryFolder _folder = null!;

    private string Demo => _folder["demo"];

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Open_FolderOfSomebodyElse_IsRefusedUnchanged()
    {
        var mine = _folder.Write("demo/random_chunks/mine.parquet", "precious");
        Assert.That(() => DemoFolder.Open(Demo), Throws.TypeOf<JobException>().With.Message.Contains("was not made by the demo"));
        Assert.That(Directory.GetFileSystemEntries(Demo, "*", SearchOption.AllDirectories), Is.EqualTo([_folder["demo", "random_chunks"], mine]));
    }

    [Test]
    public void Open_FolderWithNothingButTheLockOfADeadDemo_IsTaken()
    {
        _folder.Write("demo/.demo.lock", "");
        Assert.That(() => DemoFolder.Open(Demo).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Open_PathOfAFile_IsRefused()
    {
        _folder.Write("demo", "");
        Assert.That(() => DemoFolder.Open(Demo), Throws.TypeOf<JobException>());
    }

    [Test]
    public void Open_Twice_RefusesTheSecondDemo()
    {
        using var first = DemoFolder.Open(Demo);
        Assert.That(() => DemoFolder.Open(Demo), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.NotNow).And.Message.Contains("another demo runs"));
    }

    [Test]
    public void Fill_SameRecipeAgain_MakesNothing()
    {
        Fill("a");
        Assert.That(Fill("a"), Is.False);
    }

    [Test]
    public void Fill_OtherRecipe_ReplacesTheData()
    {
        Fill("a");
        _folder.Write("demo/random_chunks/left-over.parquet", "");
        Fill("b");
        Assert.That(File.Exists(_folder["demo", "random_chunks", "left-over.parquet"]), Is.False);
    }

    [Test]
    public void Fill_AfterAFillThatFailed_MakesTheData()
    {
        using (var folder = DemoFolder.Open(Demo))
            Assert.That(() => folder.Fill("a", () => throw new IOException("full")), Throws.TypeOf<IOException>());
        Assert.That(Fill("a"), Is.True);
    }

    [Test]
    public void Open_MarkCutOff_StillIsADemoFolder()
    {
        _folder.Write("demo/laborspark-demo.json", "{\"Rec");
        Assert.That(Fill("a"), Is.True);
    }

    private bool Fill(string recipe)
    {
        using var folder = DemoFolder.Open(Demo);
        return folder.Fill(recipe, () => _folder.Write("demo/random_chunks/x.parquet", recipe));
    }
}

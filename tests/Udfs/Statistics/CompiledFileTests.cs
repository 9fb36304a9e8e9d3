using System.Diagnostics;
using System.Runtime.Versioning;
using static LaborSpark.Udfs.Tests.Statistics.StatisticsFiles;

namespace LaborSpark.Udfs.Tests.Statistics;

/// <summary>The compiled form: where it lies, who may read it, and that a damaged one is never used.</summary>
public sealed class CompiledFileTests
{
    private StatisticsFiles _files = null!;

    [SetUp]
    public void Write() => _files = new StatisticsFiles(Lines("so 7", "good 3"), Lines("so good 2"));

    [TearDown]
    public void Delete() => _files.Dispose();

    [Test]
    public void Compile_ByDefault_WritesOneFileBesideTheSource()
    {
        var path = WordStatistics.Compile(_files.Folder);
        Assert.That(_files.Others, Is.EqualTo(new[] { Path.GetFileName(path) }));
    }

    [Test]
    public void Compile_Always_GivesAFileOnlyItsOwnerMayRead() =>
        Assert.That(new FileInfo(WordStatistics.Compile(_files.Folder)).UnixFileMode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

    [Test]
    public void Compile_SameSourceElsewhere_GivesTheSameNameAndBytes()
    {
        using var other = new StatisticsFiles(Lines("so 7", "good 3"), Lines("so good 2"));
        var (one, two) = (WordStatistics.Compile(_files.Folder), WordStatistics.Compile(other.Folder));
        Assert.That((Path.GetFileName(two), File.ReadAllBytes(two)), Is.EqualTo((Path.GetFileName(one), File.ReadAllBytes(one))));
    }

    [Test]
    public void Compile_OtherSource_GivesAnotherName()
    {
        using var other = new StatisticsFiles(Lines("so 7", "good 3"), Lines("so good 1"));
        Assert.That(Path.GetFileName(WordStatistics.Compile(other.Folder)), Is.Not.EqualTo(Path.GetFileName(WordStatistics.Compile(_files.Folder))));
    }

    [Test]
    public void Compile_FileIsThere_LeavesIt()
    {
        var path = WordStatistics.Compile(_files.Folder);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        WordStatistics.Compile(_files.Folder);
        Assert.That(File.GetLastWriteTimeUtc(path), Is.EqualTo(DateTime.UnixEpoch));
    }

    [Test]
    public void Load_FileIsThere_UsesIt()
    {
        var path = WordStatistics.Compile(_files.Folder);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        WordStatistics.Load(_files.Folder);
        Assert.That(File.GetLastWriteTimeUtc(path), Is.EqualTo(DateTime.UnixEpoch));
    }

    [Test]
    public void OpenCompiled_SentElsewhere_GivesTheStatistics()
    {
        var elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(_files.Folder, "elsewhere")).FullName, "statistics");
        File.Move(WordStatistics.Compile(_files.Folder), elsewhere);
        Assert.That(new HashtagSegmenter(WordStatistics.OpenCompiled(elsewhere)).Segment("sogood"), Is.EqualTo(new[] { "so", "good" }));
    }

    [Test]
    public void Load_ChangedByteAnywhere_CompilesAgain()
    {
        var path = WordStatistics.Compile(_files.Folder);
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at += 7)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(path, damaged);
            WordStatistics.Compile(_files.Folder);
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(whole), $"byte {at}");
        }
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public void Load_ForgedByAnotherUser_CompilesAgain()
    {
        var path = WordStatistics.Compile(_files.Folder);
        var image = StatisticsCompiler.Compile("words", File.ReadAllBytes(_files.WordsFile), "pairs", File.ReadAllBytes(_files.PairsFile));
        Array.Fill(image.Counts, 1);
        using (var file = File.Create(path))
            image.Write(file);

        // For another user to let this one read it, all must be able to.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.That(WordStatistics.Load(_files.Folder).CountOf("so"), Is.EqualTo(7));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(100)]
    [TestCase(-1)]
    public void Load_CutShort_CompilesAgain(int length)
    {
        var path = WordStatistics.Compile(_files.Folder);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(length < 0 ? whole.Length + length : length)]);
        Assert.That(WordStatistics.Load(_files.Folder).CountOf("so"), Is.EqualTo(7));
    }

    [TestCase(0)]
    [TestCase(150)]
    public void OpenCompiled_Damaged_SaysSo(int length)
    {
        var path = WordStatistics.Compile(_files.Folder);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);
        Assert.That(() => WordStatistics.OpenCompiled(path), Throws.TypeOf<StatisticsException>().With.Message.EqualTo(
            $"Word statistics {path}: the file is no compiled statistics of this version, or it is damaged. Compile the folder of counts again."));
    }

    [Test]
    public void OpenCompiled_NotThere_SaysSo() =>
        Assert.That(() => WordStatistics.OpenCompiled(Path.Combine(_files.Folder, "none")), Throws.TypeOf<StatisticsException>().With.Message.Contains("cannot be read"));

    [Test]
    public void OpenCompiled_ForgedWithARightChecksum_NeverReadsOutside()
    {
        // Every index leads beyond its section, and no place of the table of pairs is empty.
        var image = StatisticsCompiler.Compile("words", File.ReadAllBytes(_files.WordsFile), "pairs", File.ReadAllBytes(_files.PairsFile));
        for (var node = 1; node < image.Nodes.Length; node++)
            image.Nodes[node] = image.Nodes[node] with { Children = ulong.MaxValue, FirstChild = int.MaxValue - 1000 };
        var path = Path.Combine(_files.Folder, "forged");
        using (var file = File.Create(path))
            image.Write(file);
        Assert.That(() => WordStatistics.OpenCompiled(path).CountOf("so"), Throws.TypeOf<IndexOutOfRangeException>());
    }

    [Test]
    public void OpenCompiled_ForgedTableWithoutAnEmptyPlace_Ends()
    {
        var image = StatisticsCompiler.Compile("words", File.ReadAllBytes(_files.WordsFile), "pairs", File.ReadAllBytes(_files.PairsFile));
        Array.Fill(image.Pairs, new WordPairs.Place(ulong.MaxValue, 0));
        var path = Path.Combine(_files.Folder, "forged");
        using (var file = File.Create(path))
            image.Write(file);
        Assert.That(new HashtagSegmenter(WordStatistics.OpenCompiled(path)).Segment("sogood"), Is.EqualTo(new[] { "so", "good" }));
    }

    [Test]
    public void Compile_FolderCannotBeWritten_WritesToTheOtherFolder()
    {
        Block(_files.Folder);
        var cache = Path.Combine(_files.Folder, "cache", "of", "mine");
        Assert.That(Path.GetDirectoryName(WordStatistics.Compile(_files.Folder, cache)), Is.EqualTo(cache));
    }

    [Test]
    public void Compile_NoFolderCanBeWritten_SaysSo()
    {
        Block(_files.Folder);
        Assert.That(() => WordStatistics.Compile(_files.Folder), Throws.TypeOf<StatisticsException>().With.Message.Contains("Give a folder for it that can be written"));
    }

    [Test]
    public void Compile_NoFolderCanBeWritten_LeavesNoFileBehind()
    {
        Block(_files.Folder);
        Assert.That(() => WordStatistics.Compile(_files.Folder), Throws.TypeOf<StatisticsException>());
        Assert.That(Directory.GetFiles(_files.Folder, "*.tmp"), Is.Empty);
    }

    [Test]
    public void Load_NoFolderCanBeWritten_HoldsTheStatisticsInMemory()
    {
        Block(_files.Folder);
        Assert.That(new HashtagSegmenter(WordStatistics.Load(_files.Folder)).Segment("sogood"), Is.EqualTo(new[] { "so", "good" }));
    }

    [Test]
    public void Compile_ByThreeProcessesAtOnce_GivesEachTheStatistics()
    {
        var processes = Enumerable.Range(0, 3).Select(_ => Start(_files.Folder)).ToArray();
        try
        {
            Assert.That(processes.Select(process => process.StandardOutput.ReadLine()), Is.All.EqualTo("ready"));
            foreach (var process in processes)
                process.StandardInput.WriteLine();
            Assert.That(processes.Select(process => process.StandardOutput.ReadToEnd().Trim()), Is.All.EqualTo("2"));
        }
        finally
        {
            foreach (var process in processes)
            {
                process.WaitForExit();
                process.Dispose();
            }
        }
    }

    [Test]
    public void Compile_ByManyThreadsAtOnce_LeavesOneFile()
    {
        Parallel.For(0, 32, _ => WordStatistics.Compile(_files.Folder));
        Assert.That(_files.Others, Has.Length.EqualTo(1));
    }

    private static Process Start(string folder)
    {
        // Beside this test's own output, in the configuration of this build.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "StatisticsProcess", output.Name, "StatisticsProcess.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Puts a folder where the compiled file would go. Permissions would not do: root may write anywhere.</summary>
    private static void Block(string folder)
    {
        using var copy = new StatisticsFiles(File.ReadAllText(Path.Combine(folder, WordStatistics.WordsFile)), File.ReadAllText(Path.Combine(folder, WordStatistics.PairsFile)));
        Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(WordStatistics.Compile(copy.Folder)), "in the way"));
    }
}

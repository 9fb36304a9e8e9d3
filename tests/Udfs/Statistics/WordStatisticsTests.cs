using static LaborSpark.Udfs.Tests.Statistics.StatisticsFiles;

namespace LaborSpark.Udfs.Tests.Statistics;

/// <summary>How the files of counts are read: as ekphrasis's <c>parse_stats</c> does, and with a clear error where it would crash.</summary>
public sealed class WordStatisticsTests
{
    [Test]
    public void CountOf_WordOfTheFile_IsItsCount() => Assert.That(Load(["so 7", "good 3"]).CountOf("good"), Is.EqualTo(3));

    [TestCase("goo")]
    [TestCase("goods")]
    [TestCase("")]
    [TestCase("日")]
    public void CountOf_OtherWord_IsZero(string word) => Assert.That(Load(["so 7", "good 3"]).CountOf(word), Is.Zero);

    [TestCase("d'accord")]
    [TestCase("señal")]
    [TestCase("日本語")]
    [TestCase("𝒂𝒃")]
    [TestCase("CAPS")]
    public void CountOf_WordOfAnyCharacters_IsItsCount(string word) => Assert.That(Load(["so 7", $"{word} 3"]).CountOf(word), Is.EqualTo(3));

    [Test]
    public void CountOf_WordOnlyInPairs_IsZero() => Assert.That(Load(["so 7"], ["so good 3"]).CountOf("good"), Is.Zero);

    [Test]
    public void Load_WordTwice_TakesTheLastCount() => Assert.That(Load(["so 7", "good 2", "so 3"]).CountOf("so"), Is.EqualTo(3));

    [Test]
    public void Load_WordTwice_CountsItOnceInTheTotal() => Assert.That(Load(["so 7", "good 2", "so 3"]).Total, Is.EqualTo(5));

    [Test]
    public void Load_ThreeColumns_JoinsTheFirstTwo() => Assert.That(Load(["so good 3"]).CountOf("so_good"), Is.EqualTo(3));

    [Test]
    public void Load_PairInTwoForms_IsOnePair() => Assert.That(Load(["so 7"], ["so good 3", "so_good 2"]).Pairs, Is.EqualTo(1));

    [Test]
    public void Load_PairOfSeveralUnderscores_CountsInEachReadingWithAKnownFirstWord() =>
        Assert.That(Load(["a 1", "a_b 1"], ["a b c 3"]).Pairs, Is.EqualTo(2));

    // A million readings, of which all but those with a short second word are seen to be none at once.
    [Test]
    public void Load_PairOfAMillionUnderscores_Ends() => Assert.That(Load(["so 7"], [$"so{new string('_', 1_000_000)} 3"]).Pairs, Is.Zero);

    [Test]
    public void Load_PairWhoseFirstWordHasNoCount_DoesNotCount() => Assert.That(Load(["so 7"], ["<S> so 3"]).Pairs, Is.Zero);

    [TestCase("so\t7\r\ngood\t3\r\n")]
    [TestCase("so\t7\rgood\t3")]
    [TestCase("so\t 7 \ngood\t+3")]
    public void Load_OtherLineEndsAndSpacesAroundTheCount_AreReadAsPythonDoes(string words)
    {
        using var files = new StatisticsFiles(words, "");
        Assert.That(WordStatistics.Load(files.Folder).Total, Is.EqualTo(10));
    }

    [TestCase("so\t7\n\ngood\t3\n", 2, "the line is empty")]
    [TestCase("so\t7\ngood 3\n", 2, "the line has no tab")]
    [TestCase("so\t7\ngood\tmany\n", 2, "'many' is not a count")]
    [TestCase("so\t7\r\ngood\t\r\n", 2, "'' is not a count")]
    [TestCase("so\t7\ngood\t0\n", 2, "'0' is not a count")]
    [TestCase("so\t7\ngood\t-3\n", 2, "'-3' is not a count")]
    [TestCase("so\t7\ngood\t3.0\n", 2, "'3.0' is not a count")]
    [TestCase("so\t99999999999999999999\n", 1, "is not a count")]
    [TestCase("", 0, "the file is empty")]
    [TestCase("so\t9223372036854775807\ngood\t1\n", 0, "more than 2^63")]
    [TestCase("\uFEFFso\t7\n", 1, "byte order mark")]
    public void Load_WordsThatAreNone_NamesTheLine(string words, int line, string problem)
    {
        using var files = new StatisticsFiles(words, "");
        Assert.That(
            () => WordStatistics.Load(files.Folder),
            Throws.TypeOf<StatisticsException>()
                .With.Property(nameof(StatisticsException.Path)).EqualTo(files.WordsFile)
                .And.Property(nameof(StatisticsException.Line)).EqualTo(line)
                .And.Message.Contains(problem));
    }

    [Test]
    public void Load_PairThatIsNone_NamesFileAndLine()
    {
        using var files = new StatisticsFiles("so\t7\n", "so\tgood\t1\nso\n");
        Assert.That(
            () => WordStatistics.Load(files.Folder),
            Throws.TypeOf<StatisticsException>().With.Message.StartsWith($"Word statistics {files.PairsFile}, line 2: the line has no tab"));
    }

    [Test]
    public void Load_NotUtf8_NamesTheLine()
    {
        using var files = new StatisticsFiles("so\t7\n", "");
        File.WriteAllBytes(files.WordsFile, [.. "so\t7\r\ns"u8, 0xF1, .. "al\t3\n"u8]);
        Assert.That(() => WordStatistics.Load(files.Folder), Throws.TypeOf<StatisticsException>().With.Property(nameof(StatisticsException.Line)).EqualTo(2));
    }

    [Test]
    public void Load_NoSuchFile_NamesIt()
    {
        using var files = new StatisticsFiles("so\t7\n", "");
        File.Delete(files.PairsFile);
        Assert.That(() => WordStatistics.Load(files.Folder), Throws.TypeOf<StatisticsException>().With.Property(nameof(StatisticsException.Path)).EqualTo(files.PairsFile));
    }

    [Test]
    public void Load_FolderTwice_GivesTheSameObject()
    {
        using var files = new StatisticsFiles("so\t7\n", "");
        Assert.That(WordStatistics.Load(files.Folder), Is.SameAs(WordStatistics.Load(files.Folder + Path.DirectorySeparatorChar + ".")));
    }

    [Test]
    public void Load_FilesChanged_ReadsThemAgain()
    {
        using var files = new StatisticsFiles("so\t7\n", "");
        WordStatistics.Load(files.Folder);
        File.WriteAllText(files.WordsFile, "so\t70\n");
        Assert.That(WordStatistics.Load(files.Folder).CountOf("so"), Is.EqualTo(70));
    }
}

using System.Text;

namespace LaborSpark.Udfs.Tests.Bert;

public sealed class BertVocabularyTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vocabulary-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Parse_Vocabulary_GivesIdsByLine()
    {
        var vocabulary = Parse("[UNK]\nun\n##happy\n##h\r\n");

        Assert.That(vocabulary.Tokens, Is.EqualTo(new[] { "[UNK]", "un", "##happy", "##h" }));
    }

    [Test]
    public void Parse_NoEndOfLastLine_TakesIt() => Assert.That(Parse("[UNK]\nun").Count, Is.EqualTo(2));

    [Test]
    public void Parse_WhiteSpaceAtALinesEnd_IsTrimmed() => Assert.That(Encoding.UTF8.GetString(Parse("[UNK]\nun \t\u00A0\r\n").Utf8(1)), Is.EqualTo("un"));

    [Test]
    public void Parse_LineOfAnIdeographicSpace_IsKept() => Assert.That(Parse("[UNK]\n\u3000\nun").Tokens[1], Is.EqualTo("\u3000"));

    [Test]
    public void Tokenize_LongestPieceFails_GoesOnFromTheLongestThatWas()
    {
        var tokens = new BertTokenizer(Parse("[UNK]\nabcd\nab\n##c\n##cdx\n##z")).Tokenize("abcz abcdz abcy");

        Assert.That(tokens, Is.EqualTo(new[] { "ab", "##c", "##z", "abcd", "##z", "[UNK]" }));
    }

    [Test]
    public void Tokenize_VocabularyWithoutMask_TakesItApart() =>
        Assert.That(new BertTokenizer(Parse("[UNK]\n[\n]\nMASK")).Tokenize("[MASK][UNK]"), Is.EqualTo(new[] { "[", "MASK", "]", "[UNK]" }));

    [Test]
    public void Tokenize_UnknownTokenNotFirst_HasItsId()
    {
        var tokens = new TokenIds();
        new BertTokenizer(Parse("a\nb\n[UNK]")).Tokenize("xyz b"u8, tokens);

        Assert.That(tokens.Ids.ToArray(), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Tokenize_EveryEntryOfALargeVocabulary_IsFoundAsItself()
    {
        var random = new Random(5);
        var words = Enumerable.Range(0, 60_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcdefghijéλ"[random.Next(12)])])).Distinct().ToArray();
        var tokenizer = new BertTokenizer(Parse("[UNK]\n" + string.Join('\n', words)));

        var tokens = tokenizer.Tokenize(string.Join(' ', words));

        Assert.That(tokens, Is.EqualTo(words));
    }

    [TestCase("un\nable\n", 0, "none of its 2 lines is [UNK]")]
    [TestCase("[UNK]\nun\nable\nun\nun\n", 4, "the token 'un' is already in line 2")]
    [TestCase("[UNK]\n\nun\n", 2, "the line is empty")]
    [TestCase("[UNK]\nun\n \t\r\nx\n", 3, "the line is empty")]
    [TestCase("[UNK]\nun\n\n", 3, "the line is empty")]
    [TestCase("", 0, "the file is empty")]
    [TestCase("\uFEFF[UNK]\nun\n", 1, "UTF-8 byte order mark")]
    [TestCase("[UNK]\nun\0der\n", 2, "zero byte")]
    public void Parse_NoVocabulary_SaysWhereAndWhat(string content, int line, string problem) =>
        AssertRefused(() => Parse(content), "test.txt", line, problem);

    [TestCase("utf-16", 1, "the file is UTF-16")]
    [TestCase("utf-16BE", 1, "the file is UTF-16")]
    [TestCase("latin1", 3, "the line is not UTF-8")]
    public void Parse_OtherEncoding_SaysWhich(string encoding, int line, string problem)
    {
        var to = Encoding.GetEncoding(encoding);
        byte[] content = [.. to.GetPreamble(), .. to.GetBytes("[UNK]\nun\ncafé\n")];

        AssertRefused(() => BertVocabulary.Parse("test.txt", content), "test.txt", line, problem);
    }

    [Test]
    public void Parse_Utf16WithoutMark_IsSeenByItsZeros() =>
        AssertRefused(() => BertVocabulary.Parse("test.txt", Encoding.Unicode.GetBytes("[UNK]\nun\n")), "test.txt", 1, "zero byte");

    [Test]
    public void Load_NoFile_NamesIt()
    {
        var path = Path.Combine(_folder, "none.txt");

        AssertRefused(() => BertVocabulary.Load(path), path, 0, "the file cannot be read");
    }

    [Test]
    public void Load_Folder_NamesIt() => AssertRefused(() => BertVocabulary.Load(_folder), _folder, 0, "the file cannot be read");

    [Test]
    public void Load_SamePathTwice_GivesTheSameVocabulary()
    {
        var path = Write("[UNK]\nun\n");

        Assert.That(BertVocabulary.Load(Path.Combine(_folder, ".", "vocab.txt")), Is.SameAs(BertVocabulary.Load(path)));
    }

    [Test]
    public void Load_FileChangedSince_ReadsItAgain()
    {
        BertVocabulary.Load(Write("[UNK]\nun\n"));

        Assert.That(BertVocabulary.Load(Write("[UNK]\nun\nable\n")).Count, Is.EqualTo(3));
    }

    [Test]
    public void Load_AfterARefusal_TakesTheMendedFile()
    {
        var path = Write("un\n");
        Assert.That(() => BertVocabulary.Load(path), Throws.TypeOf<VocabularyException>());

        Assert.That(BertVocabulary.Load(Write("[UNK]\nun\n")).Count, Is.EqualTo(2));
    }

    private static BertVocabulary Parse(string content) => BertVocabulary.Parse("test.txt", Encoding.UTF8.GetBytes(content));

    private static void AssertRefused(Action load, string path, int line, string problem)
    {
        var error = Assert.Throws<VocabularyException>(load)!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.Contain(path).And.Contain(problem));
            Assert.That(error.Line, Is.EqualTo(line));
            Assert.That(error.Path, Is.EqualTo(path));
        });
    }

    private string Write(string content)
    {
        var path = Path.Combine(_folder, "vocab.txt");
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}

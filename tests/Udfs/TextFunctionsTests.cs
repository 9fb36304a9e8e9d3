using LaborSpark.Tests;
using LaborSpark.Udfs.Tests.Statistics;

namespace LaborSpark.Udfs.Tests;

public sealed class TextFunctionsTests
{
    private static readonly string VocabularyPath = SharedData.Sample("vocab/vocab.txt");
    private static readonly string StatisticsPath = SharedData.Sample("stats/twitter");

    [Test]
    public void BertTokens_Text_GivesTokens() => Assert.That(TextFunctions.BertTokens(VocabularyPath)("unknown job"), Is.EqualTo(new[] { "unknown", "job" }));

    [Test]
    public void BertTokens_Null_GivesNull() => Assert.That(TextFunctions.BertTokens(VocabularyPath)(null), Is.Null);

    [Test]
    public void BertTokens_OtherVocabularyAfterOne_UsesTheOther()
    {
        var other = Path.Combine(Directory.CreateTempSubdirectory("vocabulary-").FullName, "vocab.txt");
        File.WriteAllText(other, "[UNK]\nj\n##ob\n");
        TextFunctions.BertTokens("job", VocabularyPath);

        var tokens = TextFunctions.BertTokens("job", other);
        Directory.Delete(Path.GetDirectoryName(other)!, recursive: true);

        Assert.That(tokens, Is.EqualTo(new[] { "j", "##ob" }));
    }

    [Test]
    public void BertTokens_FunctionMade_CarriesThePathAlone() =>
        Assert.That(TextFunctions.BertTokens(VocabularyPath).Target!.GetType().GetFields().Select(field => field.FieldType), Is.EqualTo(new[] { typeof(string) }));

    [TestCase("ΟΔΟΣ", "οδος")]
    [TestCase(null, null)]
    public void Lower_Text_LowersAsPython(string? text, string? expected) => Assert.That(TextFunctions.Lower(text), Is.EqualTo(expected));

    [TestCase("@me I can't #newjob :)", "<user> i can not <hashtag> new job </hashtag> <happy>")]
    [TestCase("", "")]
    [TestCase(null, null)]
    public void SocialTokens_Text_GivesTheReferencesTokens(string? text, string? expected) =>
        Assert.That(Join(TextFunctions.SocialTokens(StatisticsPath)(text)), Is.EqualTo(expected));

    [Test]
    public void SocialTokens_OptionsInTurn_EachHaveTheirOwn()
    {
        var plain = TextFunctions.SocialTokens(StatisticsPath, new SocialOptions { LowerCase = false, UnpackContractions = false });
        var usual = TextFunctions.SocialTokens(StatisticsPath);
        Assert.That((string[][])[plain("I can't")!, usual("I can't")!, plain("I can't")!], Is.EqualTo((string[][])[["I", "can", "'", "t"], ["i", "can", "not"], ["I", "can", "'", "t"]]));
    }

    [Test]
    public void SocialTokens_CorrectorOfItsOwn_ShortensWordsByIt()
    {
        using var corrector = new StatisticsFiles("god\t5\n", "");
        Assert.That(Join(TextFunctions.SocialTokens("goood", StatisticsPath, correctorPath: corrector.Folder)), Is.EqualTo("god <elongated>"));
    }

    [Test]
    public void SocialTokens_CompiledStatistics_AreTakenFromTheFile()
    {
        var cache = Directory.CreateTempSubdirectory("statistics-").FullName;
        var compiled = WordStatistics.Compile(StatisticsPath, cache);
        Assert.That(Join(TextFunctions.SocialTokens("#newjob", compiled)), Is.EqualTo("<hashtag> new job </hashtag>"));
        Directory.Delete(cache, recursive: true);
    }

    [Test]
    public void SocialTokens_OnManyThreads_AreTheSame()
    {
        var texts = Enumerable.Range(0, 2000).Select(number => $"@me I'm #newjob{number} sooo happy!!! {number}%").ToArray();
        var tokens = TextFunctions.SocialTokens(StatisticsPath);
        Assert.That(texts.AsParallel().AsOrdered().Select(text => Join(tokens(text))), Is.EqualTo(texts.Select(text => Join(tokens(text)))));
    }

    [TestCase("#newjob", "new job")]
    [TestCase("newjob", "new job")]
    [TestCase("#NewJob", "New Job")]
    [TestCase(null, null)]
    public void SegmentHashtag_Hashtag_GivesWords(string? hashtag, string? expected) =>
        Assert.That(Join(TextFunctions.SegmentHashtag(StatisticsPath)(hashtag)), Is.EqualTo(expected));

    [Test]
    public void SkipGrams_Tokens_GivesAll() =>
        Assert.That(TextFunctions.SkipGrams(2, 1)(["a", "b", "c"]), Is.EqualTo((string[][])[["a", "b"], ["a", "c"], ["b", "c"]]));

    [Test]
    public void SkipGrams_Null_GivesNull() => Assert.That(TextFunctions.SkipGrams(2, 1)(null), Is.Null);

    [Test]
    public void SkipGrams_BadNumber_IsRefusedWhereTheFunctionIsMade() => Assert.That(() => TextFunctions.SkipGrams(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void OrderedCombinations_Tokens_GivesAll() =>
        Assert.That(TextFunctions.OrderedCombinations(2)(["b", "a", "b"]), Is.EqualTo((string[][])[["b"], ["a"], ["b", "a"]]));

    [Test]
    public void OrderedCombinations_Null_GivesNull() => Assert.That(TextFunctions.OrderedCombinations()(null), Is.Null);

    private static string? Join(string[]? tokens) => tokens is null ? null : string.Join(' ', tokens);
}

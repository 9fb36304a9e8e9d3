using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests;

public sealed class TextFunctionsTests
{
    private static readonly string VocabularyPath = SharedData.Sample("vocab/vocab.txt");

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
}

using CsCheck;
using LaborSpark.StraightPort;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Bert;

public sealed class StraightBertTokenizerTests
{
    private static readonly BertVocabulary Vocabulary = BertVocabulary.Load(SharedData.Sample("vocab/vocab.txt"));

    [TestCase("conf", "operations.parquet")]
    [TestCase("shared", "data/golden/mutants.parquet")]
    public async Task Tokenize_ReferenceRows_EqualsReference(string where, string path)
    {
        var tokenizer = new StraightBertTokenizer(Vocabulary);
        var golden = await OperationsRow.ReadAsync(where == "conf" ? SharedData.Sample(path) : SharedData.Find(path));

        var differing = golden.Where(row => !tokenizer.Tokenize(row.text!).SequenceEqual(row.Tokens!)).Select(row => row.text).ToList();

        Assert.That(differing, Is.Empty);
    }

    [TestCase("run[MASK]ning [UNK][ [PAD", "run [MASK] nin ##g [UNK] [ [ PA ##D")]
    [TestCase("a\tb\nc\0d\u200Be", "a b cd ##e")]
    public void Tokenize_Text_GivesTheReferencesTokens(string text, string expected) =>
        Assert.That(string.Join(' ', new StraightBertTokenizer(Vocabulary).Tokenize(text)), Is.EqualTo(expected));

    [TestCase(4_000)]
    [TestCase(20_000, Category = SecondSuiteAttribute.Category)]
    public void Tokenize_AnyText_EqualsTheFastTokenizer(int texts)
    {
        var plain = new ThreadLocal<StraightBertTokenizer>(() => new StraightBertTokenizer(Vocabulary));
        var fast = new ThreadLocal<BertTokenizer>(() => new BertTokenizer(Vocabulary));

        OddTexts.Any.Sample(text => plain.Value!.Tokenize(text).SequenceEqual(fast.Value!.Tokenize(text)), iter: texts);
    }
}

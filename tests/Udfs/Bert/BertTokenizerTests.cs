using System.Text;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Bert;

/// <summary>The expected tokens are those of HuggingFace tokenizers 0.23.3 over the sample's vocabulary.</summary>
public sealed class BertTokenizerTests
{
    private static readonly BertVocabulary Vocabulary = BertVocabulary.Load(SharedData.Sample("vocab/vocab.txt"));

    [Test]
    public void Tokenize_EveryCodePointInAWordAndAlone_EqualsReference()
    {
        var tokenizer = new BertTokenizer(Vocabulary);

        var hash = CodePoints.HashOfAll(c => [string.Join(' ', tokenizer.Tokenize($"a{c}b {c} {c}{c}x"))]);

        Assert.That(hash, Is.EqualTo("99f5bc6f8cd001b3ea16bfe6fc58db77bd424ba0ef14df3703f258340b22e710"));
    }

    [TestCase("", "")]
    [TestCase("   \t\n\u00A0\u2003", "")]
    [TestCase("a[MASK]b", "a [MASK] b")]
    [TestCase("[mask]", "[ mask ]")]
    [TestCase("[MA\u200BSK]", "[ MA ##S ##K ]", Description = "special tokens are found before anything is dropped")]
    [TestCase("[MASK", "[ MA ##S ##K")]
    [TestCase("[[MASK]]", "[ [MASK] ]")]
    [TestCase("[ MASK ]", "[ MA ##S ##K ]")]
    [TestCase("[MASK]s", "[MASK] s")]
    [TestCase("[ＭＡＳＫ]", "[ [UNK] ]")]
    [TestCase("[UNK][CLS] [SEP]x[PAD]", "[UNK] [CLS] [SEP] x [PAD]")]
    [TestCase("[UNK][UNK]", "[UNK] [UNK]")]
    [TestCase("run[MASK]ning", "run [MASK] nin ##g", Description = "a special token ends the word before it")]
    [TestCase("一一一a", "[UNK] [UNK] [UNK] a", Description = "ideographs are words of their own")]
    [TestCase("cafe\u0301 café", "[UNK] caf ##é", Description = "accents are kept and not composed")]
    [TestCase("a\0b", "ab")]
    [TestCase("a\uFFFDb", "ab")]
    [TestCase("a\uD83Db", "ab", Description = "a lone surrogate is dropped")]
    [TestCase("a\tb\nc\rd\ve\ff", "a b c def", Description = "vertical tab and form feed are no space to the reference")]
    [TestCase("don’t “x”", "don ’ t “ x ”")]
    [TestCase("##ing", "# # ing")]
    [TestCase("_a_", "_ a _")]
    [TestCase("\uE000x", "x", Description = "private use is dropped")]
    [TestCase("$5 + 3^2 ~ `", "$ 5 + 3 ^ 2 ~ `", Description = "ASCII symbols are punctuation")]
    [TestCase("naïve", "na ##ï ##ve")]
    [TestCase("\u202Eabc", "ab ##c")]
    [TestCase("1\uFE0F\u20E3", "1 ##\uFE0F\u20E3")]
    [TestCase("🇺🇸", "🇺🇸")]
    [TestCase("👩\u200D💻", "[UNK]", Description = "the joiner is dropped, the two are one word")]
    [TestCase("ß ẞ", "[UNK] [UNK]")]
    [TestCase("a\u2028b\u3000c\u0085d", "a b cd", Description = "U+0085 is a control character to the reference")]
    public void Tokenize_Text_GivesTheReferencesTokens(string text, string expected) => Assert.That(Join(text), Is.EqualTo(expected));

    [TestCase("x", 100, "xxx ##xx")]
    [TestCase("x", 101, "[UNK]")]
    [TestCase("x", 404, "[UNK]")]
    [TestCase("x", 500, "[UNK]")]
    [TestCase("😀", 51, "😀 ##😀", Description = "the limit counts code points, not UTF-16 units")]
    [TestCase("😀", 100, "😀 ##😀")]
    [TestCase("😀", 101, "[UNK]")]
    public void Tokenize_WordsAroundTheLimitOf100_AreCutOrUnknown(string character, int count, string start)
    {
        var word = string.Concat(Enumerable.Repeat(character, count));

        Assert.That((Join(word) + " ").StartsWith(start + " ", StringComparison.Ordinal), Join(word));
    }

    [Test]
    public void Tokenize_HundredEmoji_GivesHundredTokens() =>
        Assert.That(new BertTokenizer(Vocabulary).Tokenize(string.Concat(Enumerable.Repeat("😀", 100))), Has.Length.EqualTo(100));

    [Test]
    public void Tokenize_DroppedCharacters_DoNotCountForTheLimit()
    {
        var word = new string('e', 99) + new string('\u200B', 50) + "e";

        Assert.That(Join(word), Is.EqualTo(Join(new string('e', 100))).And.StartsWith("e ##eeeeee "));
    }

    [Test]
    public void Tokenize_HundredLettersAndAnAccent_IsUnknown() => Assert.That(Join(new string('e', 100) + "\u0301"), Is.EqualTo("[UNK]"));

    [Test]
    public void Tokenize_UnknownLongWordBeforeSpecialToken_GivesBoth() => Assert.That(Join(new string('x', 101) + "[MASK]"), Is.EqualTo("[UNK] [MASK]"));

    [TestCase(new byte[] { 0x61, 0xFF, 0x62 })]
    [TestCase(new byte[] { 0x61, 0xE2, 0x82, 0x62 })]
    [TestCase(new byte[] { 0x61, 0x62, 0xF0, 0x9F })]
    [TestCase(new byte[] { 0xC0, 0x80, 0x61, 0xED, 0xA0, 0x80, 0x62 })]
    public void Tokenize_BrokenUtf8_DropsIt(byte[] utf8)
    {
        var tokens = new TokenIds();
        new BertTokenizer(Vocabulary).Tokenize(utf8, tokens);

        Assert.That(tokens.Ids.ToArray().Select(id => Vocabulary.Tokens[id]), Is.EqualTo(new[] { "ab" }));
    }

    [TestCase("x", 1)]
    [TestCase("#", 2_000_000)]
    [TestCase("[", 2_000_000)]
    [TestCase("😀", 1)]
    [TestCase("\u0301", 1)]
    [TestCase("\u200B", 0)]
    [TestCase("一", 2_000_000)]
    [TestCase("a ", 2_000_000)]
    public void Tokenize_TwoMillionTimesTheSame_GivesEachItsTokens(string part, int expected)
    {
        var tokens = new TokenIds();
        new BertTokenizer(Vocabulary).Tokenize(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 2_000_000))), tokens);

        Assert.That(tokens.Count, Is.EqualTo(expected));
    }

    [Test]
    public void Tokenize_SameTokenizerAfterOtherTexts_GivesTheSame()
    {
        var tokenizer = new BertTokenizer(Vocabulary);
        var first = tokenizer.Tokenize("unhappily RESIGNING from my job 😀");
        for (var number = 0; number < 100_000; number++)
            tokenizer.Tokenize($"word{number}");

        Assert.That(tokenizer.Tokenize("unhappily RESIGNING from my job 😀"), Is.EqualTo(first));
    }

    [Test]
    public void Tokenize_WordThatDiffersInZerosFromAnother_IsNotTakenForIt()
    {
        // A NUL is dropped, so both are "ab"; a key that were padded bytes alone could not tell "ab" from "ab" and a zero.
        Assert.That(Join("ab ab\0 abc"), Is.EqualTo("ab ab ab ##c"));
    }

    [Test]
    public void Tokenize_OnManyThreadsOverOneVocabulary_GivesTheSame()
    {
        var texts = Enumerable.Range(0, 400).Select(number => $"tweet{number} losing my job at #{number * 7} 😀").ToArray();
        var expected = texts.Select(Join).ToArray();

        var actual = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Join).ToArray();

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void Tokenize_Word_GivesTheStringObjectOfTheVocabulary()
    {
        var token = new BertTokenizer(Vocabulary).Tokenize("job")[0];

        Assert.That(Vocabulary.Tokens.Any(known => ReferenceEquals(known, token)));
    }

    private static string Join(string text) => string.Join(' ', new BertTokenizer(Vocabulary).Tokenize(text));
}

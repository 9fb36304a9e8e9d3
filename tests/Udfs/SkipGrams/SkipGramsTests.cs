using System.Text.Json;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Grams;

/// <summary>The expected grams are those of NLTK 3.10's <c>skipgrams</c>, in its order.</summary>
public sealed class SkipGramsTests
{
    [Test]
    public void Of_GoldenTexts_EqualsReference()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(SharedData.Find("data/golden/skipgrams.json"))).RootElement.EnumerateArray().ToList();
        var differing = golden.Where(row => !Lines(row[3]).SequenceEqual(SkipGrams.Of(Strings(row[0]), row[2].GetInt32(), row[1].GetInt32()).Select(Line)));
        Assert.Multiple(() =>
        {
            Assert.That(golden, Has.Count.EqualTo(28));
            Assert.That(differing, Is.Empty);
        });
    }

    [TestCase("abcd", 1, 0, "a b c d")]
    [TestCase("abcd", 1, 3, "a b c d", Description = "nothing can be left out of one token")]
    [TestCase("abcd", 3, 0, "abc bcd")]
    [TestCase("abcde", 4, 1, "abcd abce abde acde bcde")]
    [TestCase("abcd", 4, 5, "abcd")]
    [TestCase("abcd", 2, 9, "ab ac ad bc bd cd", Description = "the window ends with the text")]
    [TestCase("aab", 2, 1, "aa ab ab", Description = "equal tokens at other places are other grams")]
    [TestCase("abc", 4, 2, "")]
    [TestCase("", 2, 2, "")]
    [TestCase("ab", 1, 10_000_000, "a b")]
    [TestCase("ab", 2, 999_999, "ab")]
    [TestCase("ab", 500_000, 0, "")]
    [TestCase("ab", 12, 11, "")]
    public void Of_Text_GivesTheReferencesGrams(string letters, int n, int k, string expected) =>
        Assert.That(string.Join(' ', SkipGrams.Of(Letters(letters), n, k).Select(gram => string.Concat(gram))), Is.EqualTo(expected));

    [TestCase("abcde", 3, 2)]
    [TestCase("abcdefg", 4, 2)]
    [TestCase("abc", 1, 2)]
    [TestCase("", 3, 2)]
    public void Of_Ids_GivesTheGramsOfTheSameTokens(string letters, int n, int k)
    {
        var grams = new List<string>();
        foreach (var gram in SkipGrams.Of([.. letters.Select(letter => (int)letter)], n, k))
            grams.Add(string.Concat(gram.ToArray().Select(id => (char)id)));

        Assert.That(grams, Is.EqualTo(SkipGrams.Of(Letters(letters), n, k).Select(gram => string.Concat(gram))));
    }

    [Test]
    public void Of_LongText_MakesOnlyTheGramsAskedFor() =>
        Assert.That(SkipGrams.Of(new EndlessTokens(), 4, 20).Skip(1).First(), Is.EqualTo(new[] { "0", "1", "2", "4" }));

    [TestCase(0, 2, "n")]
    [TestCase(-1, 2, "n")]
    [TestCase(2, -1, "k")]
    [TestCase(2, 1_000_000, "k")]
    [TestCase(12, 12, "k")]
    public void Of_BadNumbers_NamesTheOne(int n, int k, string name) =>
        Assert.That(() => SkipGrams.Of(["a"], n, k), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    [Test]
    public void Of_TooManyGrams_SaysWhatToDo() =>
        Assert.That(() => SkipGrams.Of(["a"], 12, 12), Throws.Exception.With.Message.StartsWith("Skip-grams of n = 12 tokens with up to k = 12 left out are more than 1,000,000 for each token. Choose a smaller n or k."));

    [TestCase("<user> <user> i am", false)]
    [TestCase("<user> <user> <user> am", true, Description = "a tag counts each time")]
    [TestCase("! ! ! am", false, Description = "a character counts once")]
    [TestCase("! ? . am", true)]
    [TestCase("<user> ! i am", false)]
    [TestCase("<user> ! , am", true)]
    [TestCase("! ! <user> am", false)]
    [TestCase("< a b c", false)]
    [TestCase("< < a b", true, Description = "by itself it counts as a tag, twice, and as a character")]
    [TestCase("<3 ... a b", false, Description = "three characters are not one")]
    [TestCase("<user> <user> a", true, Description = "two of three")]
    [TestCase("<user> a b", false)]
    [TestCase("… … ’ “", false, Description = "punctuation beyond ASCII is no punctuation to the rule")]
    [TestCase("😂 😂 😂 😂", false)]
    [TestCase("_", true)]
    public void IsMostlyTagsAndPunctuation_Gram_CountsByTheRule(string gram, bool expected) =>
        Assert.That(SkipGrams.IsMostlyTagsAndPunctuation(gram.Split(' ')), Is.EqualTo(expected));

    private static string[] Letters(string letters) => [.. letters.Select(letter => letter.ToString())];

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static IEnumerable<string> Lines(JsonElement grams) => grams.EnumerateArray().Select(gram => Line(Strings(gram)));

    private static string Line(string[] gram) => string.Join('\0', gram);

    private sealed class EndlessTokens : IReadOnlyList<string>
    {
        public int Count => int.MaxValue;

        public string this[int index] => index.ToString();

        public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException("All tokens were asked for.");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

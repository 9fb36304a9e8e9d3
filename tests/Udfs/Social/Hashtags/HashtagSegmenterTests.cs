using static LaborSpark.Udfs.Tests.Statistics.StatisticsFiles;

namespace LaborSpark.Udfs.Tests.Social.Hashtags;

/// <summary>How hashtags are cut, by statistics small enough to reckon by hand.</summary>
public sealed class HashtagSegmenterTests
{
    [Test]
    public void Segment_KnownWords_AreCutApart() => Assert.That(Segment("ilikedogs", ["i 50", "like 30", "dogs 20"]), Is.EqualTo("i like dogs"));

    // 10 / (100 * 10^4) for "abcd" against the product of two such: one unknown word costs less than two.
    [Test]
    public void Segment_NothingKnown_IsOneWord() => Assert.That(Segment("abcd", ["so 100"]), Is.EqualTo("abcd"));

    // "a" "bc": 1/10 * 8/10 = 0.08. "ab" "c": 1/10 * 10/(10*10) = 0.01. A pair of count 1 after "ab", counted once, makes it 1/10 * 1.
    [TestCase(null, "a bc")]
    [TestCase("ab c 1", "ab c")]
    public void Segment_CountedPair_DecidesOverSingleWords(string? pair, string expected) =>
        Assert.That(Segment("abc", ["a 1", "ab 1", "bc 8"], pair is null ? [] : [pair]), Is.EqualTo(expected));

    // The pair's probability holds although the word by itself has a greater one: 9/10 * 1/90 = 0.01 against 0.09, so "ab" of 0.05 wins.
    [Test]
    public void Segment_RarePairOfFrequentWords_CountsAgainstThem() =>
        Assert.That(Segment("ab", ["a 90", "b 5", "ab 5"], ["a b 1"]), Is.EqualTo("ab"));

    // Both ways are 0.25 * 0.25: the list that begins with the longer word is the greater one.
    [Test]
    public void Segment_EquallyProbable_TakesTheLongerFirstWord() =>
        Assert.That(Segment("abc", ["a 1", "ab 1", "c 1", "bc 1"]), Is.EqualTo("ab c"));

    // With the pair alive, "a" would start the text with certainty; "ab" of 2/10 wins against "a" "b" of 4/10 * 4/10.
    [TestCase("so 1", "ab")]
    [TestCase("<S> 1", "a b")]
    public void Segment_PairWithTheStart_CountsOnlyIfTheStartIsAWord(string word, string expected) =>
        Assert.That(Segment("ab", ["a 4", "b 4", "ab 2", word], ["<S> a 1"]), Is.EqualTo(expected));

    // The key "a_b_c" is a pair of "a_b" and "c", and one of "a" and "b_c".
    [TestCase("a_b", "a_b c")]
    [TestCase("a", "a b_c")]
    public void Segment_KeyWithSeveralUnderscores_IsReadInEachWay(string known, string expected) =>
        Assert.That(Segment(expected.Replace(" ", ""), [$"{known} 1", "so 999"], ["a b c 1"]), Is.EqualTo(expected));

    [Test]
    public void Segment_PairOfAWordWithoutACount_IsOfItsFirstWord() => Assert.That(Segment("soxyz", ["so 5"], ["so xyz 5"]), Is.EqualTo("so xyz"));

    [Test]
    public void Segment_WordOfTwentyLetters_IsKnown() =>
        Assert.That(Segment("abcdefghijklmnopqrstso", ["abcdefghijklmnopqrst 5", "so 5"]), Is.EqualTo("abcdefghijklmnopqrst so"));

    // No piece has more than 20 letters, whatever the statistics hold: 21 unknown letters are 20 and 1, where of equal sums the longer first word wins.
    [Test]
    public void Segment_WordOfTwentyOneLetters_IsNotSeen() =>
        Assert.That(Segment("abcdefghijklmnopqrstu", ["abcdefghijklmnopqrstu 5", "so 5"]), Is.EqualTo("abcdefghijklmnopqrst u"));

    [Test]
    public void Segment_AstralLetters_CountAsOneEach() =>
        Assert.That(Segment(string.Concat(Enumerable.Repeat("𝒂", 20)) + "so", ["so 100"]), Is.EqualTo(string.Concat(Enumerable.Repeat("𝒂", 20)) + " so"));

    [Test]
    public void Segment_LongerThanTheReferenceCan_IsCutLikeAnyOther() =>
        Assert.That(Segment(string.Concat(Enumerable.Repeat("sogood", 2_000)), ["so 5", "good 5"]), Is.EqualTo(string.Join(' ', Enumerable.Repeat("so good", 2_000))));

    [Test]
    public void Segment_HundredThousandOfOneLetter_IsCutIntoLongestPieces()
    {
        var words = Segment(new string('z', 100_000), ["so 100"]).Split(' ');
        Assert.That((words.Length, words[0].Length), Is.EqualTo((5_000, 20)));
    }

    [Test]
    public void Segment_SameTextAgain_GivesTheSame()
    {
        var segmenter = new HashtagSegmenter(Load(["i 50", "like 30", "dogs 20"]));
        segmenter.Segment("ilikedogs");
        Assert.That(segmenter.Segment("ilikedogs"), Is.EqualTo(new[] { "i", "like", "dogs" }));
    }

    [Test]
    public void Segment_MoreTextsThanAreKept_GivesEachItsOwn()
    {
        var segmenter = new HashtagSegmenter(Load(["so 5", "good 5", "a 1", "b 1", "c 1", "d 1"]));
        var texts = Enumerable.Range(0, 30_000).Select(number => "so" + string.Concat(number.ToString("D5").Select(digit => (char)('a' + digit - '0'))) + "good").ToArray();
        Assert.That(
            texts.Concat(texts).Where(text => segmenter.Segment(text) is not ["so", .., "good"] words || string.Concat(words) != text), Is.Empty);
    }

    [Test]
    public void Segment_Empty_IsNoWord() => Assert.That(Segment("", ["so 5"]), Is.Empty);

    [TestCase("BbcTest", "bbc test")]
    [TestCase("BBCtest", "bb ctest")]
    [TestCase("Top10Songs", "top 10 songs")]
    [TestCase("2020", "2020")]
    [TestCase("ΟΔΟΣ", "οδος")]
    public void Segment_NotAllSmallLetters_IsCutByCaseAndLowerCased(string text, string expected) => Assert.That(Segment(text, ["so 5"]), Is.EqualTo(expected));

    [TestCase("#ilikedogs", "i like dogs")]
    [TestCase("ilikedogs", "i like dogs")]
    [TestCase("#i_like-dogs", "i like dogs")]
    [TestCase("#ILikeDogs", "I Like Dogs")]
    [TestCase("#I_Like-Dogs", "I Like Dogs")]
    [TestCase("#2020", "2020")]
    [TestCase("#", "")]
    public void Unpack_Hashtag_GivesItsWords(string hashtag, string expected) =>
        Assert.That(string.Join(' ', new HashtagSegmenter(Load(["i 50", "like 30", "dogs 20"])).Unpack(hashtag)), Is.EqualTo(expected));

    private static string Segment(string text, string[] words, string[]? pairs = null) => string.Join(' ', new HashtagSegmenter(Load(words, pairs)).Segment(text));
}

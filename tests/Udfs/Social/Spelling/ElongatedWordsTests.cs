using static LaborSpark.Udfs.Tests.Statistics.StatisticsFiles;

namespace LaborSpark.Udfs.Tests.Social.Spelling;

/// <summary>What elongated words become, by statistics small enough to reckon by hand.</summary>
public sealed class ElongatedWordsTests
{
    [TestCase("gooood", "good")]
    [TestCase("sooooo", "so")]
    [TestCase("yaaaay", "yaay")]
    public void Normalize_Word_IsTheKnownOneElseTwoOfEach(string word, string expected) => Assert.That(Normalize(word, "good 5", "so 9"), Is.EqualTo(expected));

    [Test]
    public void Normalize_SeveralKnown_IsTheMostFrequent() => Assert.That(Normalize("goood", "good 5", "god 6"), Is.EqualTo("god"));

    [Test]
    public void Normalize_EquallyFrequent_IsTheFirstByCodePoint() => Assert.That(Normalize("goood", "good 5", "god 5"), Is.EqualTo("god"));

    // All runs of a letter lose their doubles at once, so "ballooon" never becomes "baloon" with one of the two runs of "o" left.
    [TestCase("moooroo", "moro", "moroo 9", "moro 1")]
    [TestCase("moooroo", "mooroo", "moroo 9", "mooroo 1")]
    public void Normalize_TwoRunsOfALetter_ShrinkTogether(string word, string expected, params string[] words) => Assert.That(Normalize(word, words), Is.EqualTo(expected));

    [Test]
    public void Normalize_TwoLetters_ShrinkEachByItself() => Assert.That(Normalize("hhhaapppy", "happy 5", "hapy 1", "haapy 2"), Is.EqualTo("happy"));

    // In small letters the run is five long; two of each are taken as one, again and again: 5, 3, 2, 1.
    [TestCase("aaooo 1")]
    [TestCase("aaoo 1")]
    [TestCase("aao 1")]
    public void Normalize_RunOfMixedCase_IsHalvedAgainAndAgain(string known) =>
        Assert.That(Normalize("aaaOooO", known), Is.EqualTo(known[..^2] is "aaooo" ? "aaoooo" : known[..^2]));

    // The first run of "o" is one letter after any halving; the second is three, two or one.
    [TestCase("oxoooa")]
    [TestCase("oxooa")]
    [TestCase("oxoa")]
    public void Normalize_ShortRunBeforeALongerOne_LeavesItOpen(string known) => Assert.That(Normalize("ooxOoOoOaaa", known + " 1"), Is.EqualTo(known));

    [TestCase("GOOOOD", "GOOD")]
    [TestCase("Goooood", "Good")]
    [TestCase("gooooD", "good")]
    [TestCase("GOoood", "good")]
    public void Normalize_Case_IsThatOfTheWordUnlessMixed(string word, string expected) => Assert.That(Normalize(word, "good 5"), Is.EqualTo(expected));

    [Test]
    public void Normalize_WordOnlyInPairs_IsNotKnown() => Assert.That(Text(new ElongatedWords(Load(["so 5"], ["so good 3"])), "goood", false), Is.EqualTo("good"));

    [Test]
    public void Normalize_ManyDoubledLetters_Ends() =>
        Assert.That(Normalize(string.Concat("abcdefghijklmnopqrstuvwxyz".Select(letter => new string(letter, 3))), "so 5"), Has.Length.EqualTo(52));

    [Test]
    public void Normalize_TwoMillionOfOneLetter_IsTheKnownOne() => Assert.That(Normalize(new string('a', 2_000_000), "a 5"), Is.EqualTo("a"));

    [Test]
    public void Normalize_TwoMillionLettersOfBothCases_Ends() =>
        Assert.That(Normalize("aaa" + string.Concat(Enumerable.Repeat("Aa", 1_000_000)), "so 5"), Has.Length.EqualTo(2_000_002));

    // One of two letters is left however often a later and longer run of the letter is halved: ways that differ only in that would be 11 to the 12th.
    [Test]
    public void Normalize_ManyDoubledLettersWithLongRunsAfterThem_Ends()
    {
        const string Known = "abcdefghijkl";
        var doubled = string.Concat(Known.Select(letter => new string(letter, 2)));
        var longRuns = string.Concat(Known.SelectMany(letter => Enumerable.Repeat($"{char.ToUpperInvariant(letter)}{letter}", 512)));

        Assert.That(Normalize(doubled + longRuns + "zzz", Known + " 5"), Has.Length.EqualTo(24 + (12 * 1024) + 2));
    }

    [TestCase("gooood", "god", "god 5", TestName = "Correct_Deletion")]
    [TestCase("goood", "goo", "goo 7", TestName = "Correct_DeletionAtTheEnd")]
    [TestCase("soooo", "soon", "soon 7", TestName = "Correct_Replacement")]
    [TestCase("gooodp", "goopd", "goopd 7", TestName = "Correct_Exchange")]
    [TestCase("wooord", "woords", "woords 7", TestName = "Correct_Insertion")]
    [TestCase("goood", "good", "good 7", "goods 3", TestName = "Correct_ItselfAsAReplacement")]
    [TestCase("goood", "goods", "good 3", "goods 7", TestName = "Correct_MoreFrequentNeighbour")]
    [TestCase("goood", "food", "good 3", "food 7", "hood 7", TestName = "Correct_FirstOfEquallyFrequent")]
    [TestCase("zzzzz", "zz", "good 3", TestName = "Correct_NothingNear")]
    public void Normalize_Corrected_IsTheMostFrequentOneEditAway(string word, string expected, params string[] words) =>
        Assert.That(Text(new ElongatedWords(Load([.. words, "zebra 1"])), word, true), Is.EqualTo(expected));

    // "Aaaa" is a title until one letter is left, which is a capital like any other.
    [Test]
    public void Normalize_CorrectedAfterOneLetterIsLeft_IsInCapitals() => Assert.That(Text(new ElongatedWords(Load(["a 5", "at 9"])), "Aaaa", true), Is.EqualTo("AT"));

    private static string Normalize(string word, params string[] words) => Text(new ElongatedWords(Load(words)), word, false);

    private static string Text(ElongatedWords words, string word, bool correct) =>
        string.Concat(words.Normalize([.. word.Select(letter => (int)letter)], correct).ToArray().Select(letter => (char)letter));
}

using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Social.Tokens;

/// <summary>The expected tokens are those of ekphrasis 0.5.4's SocialTokenizer and its dictionary of emoticons.</summary>
public sealed class TokenCutterTests
{
    private const int Many = 2_000_000;

    [TestCase("", "")]
    [TestCase(" \t\n", "")]
    [TestCase("the Job, lost!", "the|job|,|lost|!")]
    [TestCase("4ever 2nite", "4|ever|2|nite", Description = "a digit is an emoji, which comes before words")]
    [TestCase("xD XD xp xP", "<laugh>|<laugh>|<tong>|<tong>", Description = "lower-cased keys stand for those with capitals, which are never met")]
    [TestCase("ox Pox x8 sox", "ox|pox|x8|sox", Description = "right-to-left faces and words with the same letters")]
    [TestCase("Dx oxen Boxer", "<sad>|oxen|boxer")]
    [TestCase("D8 D: D; p:D", "<sad>|<sad>|<sad>|p|<laugh>")]
    [TestCase("x3 x3 4", "x3|x3|4")]
    [TestCase("o_O o_o o.O", "<surprise>|<surprise>|o|.|o", Description = "an underscore is part of a word, a full stop is not")]
    [TestCase(@"\o/ *\0/* (>_<)", @"<happy>|*\|0|/|*|<sad>", Description = "the second of the three is in the dictionary, but is never cut so")]
    [TestCase("(>_<)\0", "(>_<)\0", Description = "an eastern face takes one character more, NUL too, and is then another emoticon")]
    [TestCase("(^ _ ^) x", "(^ _ ^)|x", Description = "eastern faces hold spaces")]
    [TestCase("<3 [<3 <3[", "<heart>|[|<heart>|<|3|[", Description = "only after it a bracket hinders a heart")]
    [TestCase(", ,: .: (:", ",|,|:|.|:|<happy>", Description = "a comma or full stop is no mouth: its own look-ahead forbids it")]
    [TestCase("8) 8D O:) 0:) O:-)", "<happy>|<laugh>|o:)|<angel>|<angel>", Description = "the dictionary knows a letter above eyes only where there is a nose")]
    [TestCase("$ $5 $AAPL $a", "$|$5|$aapl|$|a")]
    [TestCase("f**k f** *a*", "f**k|f|*|*|*a*")]
    [TestCase("W.T.F. u.s.", "w.t.f.|u|.|s|.")]
    [TestCase("Jan 5, jan'5 May", "jan 5|,|jan'5|may")]
    [TestCase("&#53; Jan &#x31;0 &#49;%", "5 jan 10|1%", Description = "references are resolved before cutting")]
    [TestCase("&num;tag a&nbsp;b &amp;lt;", "#tag|a|b|&|lt|;")]
    [TestCase("ΑΣ ΣΑΣΑ ΑΣ.Α", "ας|σασα|ας|.|α", Description = "a sigma is final by its token alone")]
    [TestCase("İI", "i\u0307i")]
    [TestCase("e\u0301 ½ x²", "e|\u0301|½|x²", Description = "marks are no part of words, numbers of every kind are")]
    [TestCase("👩\u200D💻👍🏽", "👩|\u200D|💻|👍|🏽", Description = "emoji beyond the basic plane never match")]
    [TestCase("🇺🇸", "🇺|🇸")]
    [TestCase("1\uFE0F\u20E3 #\uFE0F\u20E3 1\uFE0F", "1|\uFE0F|\u20E3|#\uFE0F\u20E3|1|\uFE0F", Description = "a digit alone is a number before it is an emoji")]
    [TestCase("❤\uFE0F ☝\uFE0F", "❤\uFE0F|☝|\uFE0F", Description = "an earlier part of the pattern takes some emoji without the selector")]
    [TestCase("⛹\uFE0F\u200D♀\uFE0F ⛹\uFE0F\u200D♀", "⛹\uFE0F\u200D♀\uFE0F|⛹|\uFE0F|\u200D|♀")]
    [TestCase("ℹinfo aℹ", "ℹ|info|aℹ", Description = "a letter that is an emoji")]
    public void Cut_Text_GivesTheReferencesTokens(string text, string expected) => Assert.That(string.Join('|', Cut(text)), Is.EqualTo(expected));

    [Test]
    public void Cut_WhiteSpace_LeavesWordsAsTheyAre()
    {
        var cutter = new TokenCutter(new SocialOptions { Tokenizing = SocialTokenizing.WhiteSpace });

        Assert.That(ReferenceTokens.Cut(cutter, "The &amp; :) İ <user>"), Is.EqualTo(new[] { "The", "&amp;", ":)", "İ", "<user>" }));
    }

    [Test]
    public void Cut_WithoutEmoticons_KeepsFacesInOnePiece()
    {
        var cutter = new TokenCutter(new SocialOptions { Emoticons = false });

        Assert.That(ReferenceTokens.Cut(cutter, "so :-) xD"), Is.EqualTo(new[] { "so", ":-)", "xd" }));
    }

    [Test]
    public void Cut_SecondText_KnowsNothingOfTheFirst()
    {
        var cutter = new TokenCutter(new SocialOptions());
        var tokens = new TokenTexts();
        cutter.Cut(ReferenceTokens.CodePoints("((((((((((( &amp; a-b-c-d@ 123123123x www.aaaaaaaaa"), tokens);
        cutter.Cut(ReferenceTokens.CodePoints("(: me@a.com 5€ www.a.com"), tokens);

        Assert.That(tokens.ToStrings(), Is.EqualTo(new[] { "<happy>", "me@a.com", "5€", "www.a.com" }));
    }

    // The pattern repeats from its second token on: what the reference makes of six units is continued.
    [TestCase("a", 1, "", "")]
    [TestCase("1", 1, "", "")]
    [TestCase("#", Many, "#", "#")]
    [TestCase("(", Many, "(", "(")]
    [TestCase("@", Many, "@", "@")]
    [TestCase("&", Many, "&", "&")]
    [TestCase("*", Many, "*", "*")]
    [TestCase("\u200D", Many, "\u200D", "\u200D")]
    [TestCase("\u0301", Many, "\u0301", "\u0301")]
    [TestCase(":)", Many / 2, "<happy>", "<happy>")]
    [TestCase("&#", (Many / 2) + 1, "#&", "#")]
    [TestCase("a+", Many, "+", "+")]
    [TestCase("&amp;", Many / 5, "&", "&")]
    [TestCase("1.", Many / 2, ".", ".")]
    [TestCase("😀", Many, "😀", "😀")]
    [TestCase("http://a", (Many / 4) + 1, "://", "a")]
    [SecondSuite("Tokenize_TwoHundredThousandCharacters_GivesWhatTheRulesGive cuts them too, and Cut_LongRunBeforeSomethingElse_GivesWhatTheRulesGive stays.")]
    public void Cut_TwoMillionCharacters_GivesWhatTheRulesGive(string unit, int count, string second, string last)
    {
        var tokens = new TokenTexts();
        var codePoints = ReferenceTokens.CodePoints(unit);
        new TokenCutter(new SocialOptions()).Cut([.. Enumerable.Repeat(codePoints, Many / codePoints.Length).SelectMany(one => one)], tokens);

        Assert.Multiple(() =>
        {
            Assert.That(tokens.Count, Is.EqualTo(count));
            if (count > 1)
                Assert.That((Token(tokens, 1), Token(tokens, count - 1)), Is.EqualTo((second, last)));
        });
    }

    // A face or word at the end of the run, found or not, does not make each of its characters look for it.
    [TestCase("(", "x", 1)]
    [TestCase("(", "q", Many + 1)]
    [TestCase("1", "q", Many + 1)]
    [TestCase("-", "q@a", Many + 2)]
    [TestCase("(|", "q", 4)]
    public void Cut_LongRunBeforeSomethingElse_GivesWhatTheRulesGive(string unit, string after, int count)
    {
        var tokens = new TokenTexts();
        new TokenCutter(new SocialOptions()).Cut(ReferenceTokens.CodePoints(string.Concat(Enumerable.Repeat(unit, Many / unit.Length)) + after), tokens);

        Assert.That(tokens.Count, Is.EqualTo(count));
    }

    [Test]
    public void Cut_HashtagOfManyLetters_IsOneToken() =>
        Assert.That(Cut("#" + new string('a', 100_000)), Is.EqualTo(new[] { "#" + new string('a', 100_000) }));

    private static string[] Cut(string text) => ReferenceTokens.Cut(new TokenCutter(new SocialOptions()), text);

    private static string Token(TokenTexts tokens, int index) => System.Text.Encoding.UTF8.GetString(tokens[index]);
}

using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Social;

/// <summary>Texts on which a step of more than linear time would not end within the run of the tests.</summary>
public sealed class SocialTokenizerLongRunTests
{
    private const int LettersOfHashtag = 100_000;

    private static readonly WordStatistics Statistics = WordStatistics.Load(SharedData.Sample("stats/twitter"));

    [TestCaseSource(typeof(LongRun), nameof(LongRun.All))]
    public void Tokenize_ShortRun_EqualsReference(object run) => AssertTokens((LongRun)run, "", LongRun.AskedOfReference);

    [TestCaseSource(typeof(LongRun), nameof(LongRun.All))]
    [SecondSuite("Ten times as long as those of Tokenize_TwoHundredThousandCharacters_GivesWhatTheRulesGive.")]
    public void Tokenize_TwoMillionCharacters_GivesWhatTheRulesGive(object run) => AssertTokens((LongRun)run, "", LongRun.Characters / ((LongRun)run).Unit.Length);

    [TestCaseSource(typeof(LongRun), nameof(LongRun.All))]
    public void Tokenize_TwoHundredThousandCharacters_GivesWhatTheRulesGive(object run) => AssertTokens((LongRun)run, "", LongRun.Characters / 10 / ((LongRun)run).Unit.Length);

    [TestCaseSource(typeof(LongRun), nameof(LongRun.Hashtags))]
    public void Tokenize_HashtagOfThreeHundredLetters_EqualsReference(object run) => AssertTokens((LongRun)run, "#", 30);

    [TestCaseSource(typeof(LongRun), nameof(LongRun.Hashtags))]
    public void Tokenize_HashtagOfAHundredThousandLetters_GivesWhatTheRulesGive(object run) => AssertTokens((LongRun)run, "#", LettersOfHashtag / 10);

    [Test]
    public void Tokenize_DigitsThatEndInALetter_GivesEachByItself()
    {
        const int Digits = LongRun.Characters;

        var tokens = Tokenize(new string('1', Digits) + "x");

        Assert.That(tokens.SequenceEqual(Enumerable.Repeat("1", Digits).Append("x")), Is.True);
    }

    private static void AssertTokens(LongRun run, string before, int times)
    {
        var tokens = Tokenize(before + string.Concat(Enumerable.Repeat(run.Unit, times)));

        Assert.That(tokens.SequenceEqual(run.Tokens(times)), Is.True, $"{tokens.Length} tokens, the first: {string.Join(' ', tokens.Take(9))}");
    }

    private static string[] Tokenize(string text) => new SocialTokenizer(Statistics, Statistics).Tokenize(text);
}

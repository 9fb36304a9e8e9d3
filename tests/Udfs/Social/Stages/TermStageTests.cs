namespace LaborSpark.Udfs.Tests.Social.Stages;

public sealed class TermStageTests
{
    [TestCase(SocialTerm.Url, "a http://b.cd e", "a  <url>  e")]
    [TestCase(SocialTerm.User, "@a@b", " <user>  <user> ")]
    [TestCase(SocialTerm.Hashtag, "#a-b-", " <hashtag> -")]
    [TestCase(SocialTerm.Number, "1.5x", " <number> .5x")]
    public void Normalise_Match_BecomesItsTagBetweenSpaces(SocialTerm term, string text, string expected) =>
        Assert.That(Stage.Run(text, taken => TermStage.Normalise(taken, term, (SocialFeatures)(-1))), Is.EqualTo(expected));

    [Test]
    public void Normalise_FeatureMissing_LeavesTheText() =>
        Assert.That(Stage.Run("@a", taken => TermStage.Normalise(taken, SocialTerm.User, SocialFeatures.None)), Is.EqualTo("@a"));

    [TestCase("a <url> b", "a  b")]
    [TestCase("!<url>!<url", "!!<url")]
    public void Omit_Tag_GoesWithoutItsSpaces(string text, string expected) => Assert.That(Stage.Run(text, taken => TermStage.Omit(taken, SocialTerm.Url)), Is.EqualTo(expected));
}

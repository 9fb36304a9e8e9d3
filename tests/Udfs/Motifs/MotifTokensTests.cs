namespace LaborSpark.Udfs.Tests.Motifs;

public sealed class MotifTokensTests
{
    [TestCase("lost my job", ExpectedResult = "lost my job")]
    [TestCase("job lost my job", ExpectedResult = "job lost my", Description = "each once, where it first occurs")]
    [TestCase("<user> lost <hashtag> new job </hashtag> <number>", ExpectedResult = "lost new job")]
    [TestCase("job ! ... :( 😀 _ -", ExpectedResult = "job")]
    [TestCase("c++ 4 <3 café ½ 中文", ExpectedResult = "c++ 4 <3 café ½ 中文")]
    [TestCase("< > <>", ExpectedResult = "")]
    public string Of_Tokens_AreThoseThatCanBeWords(string tokens) => string.Join(' ', MotifTokens.Of(tokens.Split(' ')));

    [Test]
    public void Of_NullsAndEmpty_AreLeftOut() => Assert.That(MotifTokens.Of([null, "", "job"]), Is.EqualTo(["job"]));
}

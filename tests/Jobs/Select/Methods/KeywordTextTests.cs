using LaborSpark.Jobs.Select.Methods.ExploreKeyword;

namespace LaborSpark.Jobs.Tests.Select.Methods;

[TestFixture]
internal sealed class KeywordTextTests
{
    [TestCase("Hiring", "hiring")]
    [TestCase("##Mploy", "mploy")]
    [TestCase("##", "##")]
    [TestCase("c++", "c++")]
    [TestCase("İ", "i\u0307")]
    public void Of_AKeyword_IsItsTextInLowerCase(string keyword, string text) => Assert.That(KeywordText.Of(keyword), Is.EqualTo(text));

    [TestCase("hr", true)]
    [TestCase("##s", false)]
    [TestCase("##ed", false)]
    [TestCase("##mploy", true)]
    [TestCase("##", true)]
    public void CanBeFound_APieceOfFewLetters_IsLeftOut(string keyword, bool can) => Assert.That(KeywordText.CanBeFound(keyword), Is.EqualTo(can));
}

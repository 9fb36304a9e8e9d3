using LaborSpark.Jobs.Select.MaskedModels;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

public sealed class PositiveTextsTests
{
    [TestCase("hired", true)]
    [TestCase("hire", true)]
    [TestCase("i\u0307ş", true)]
    [TestCase("h.red", false)]
    [TestCase("Hired", false)]
    public void Contains_Keyword_IsLookedForAsLiteralTextInLowerCase(string keyword, bool expected) =>
        Assert.That(new PositiveTexts(["I got HIRED", "İş"]).Contains(keyword), Is.EqualTo(expected));

    [Test]
    public void Contains_NoTexts_IsFalse() => Assert.That(new PositiveTexts([]).Contains("hired"), Is.False);
}

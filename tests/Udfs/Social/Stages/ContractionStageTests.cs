namespace LaborSpark.Udfs.Tests.Social.Stages;

/// <summary>Contractions; the answers are those of ekphrasis's unpack_contractions.</summary>
public sealed class ContractionStageTests
{
    [TestCase("don't", "do not")]
    [TestCase("Doesn't", "Does not")]
    [TestCase("Can't", "Can not")]
    [TestCase("won't I'll we've", "will not I will we have")]
    [TestCase("Shan't", "Shall not")]
    [TestCase("y'all", "you all")]
    [TestCase("Ya'll", "You all")]
    [TestCase("Let's", "Let us")]
    [TestCase("who're", "who are")]
    public void Unpack_Contraction_WritesItOut(string text, string expected) => Assert.That(Stage.Run(text, ContractionStage.Unpack), Is.EqualTo(expected));

    [TestCase("CAN'T", Description = "Only the first letter may be a capital.")]
    [TestCase("xdon't", Description = "The word starts at a boundary.")]
    [TestCase("\u00E9don't", Description = "A letter beyond ASCII is part of the word.")]
    [TestCase("you\u2019re", Description = "Only the ASCII apostrophe counts.")]
    [TestCase("y'll")]
    [TestCase("a'll")]
    [TestCase("n't")]
    [TestCase("'m")]
    public void Unpack_NoContraction_LeavesIt(string text) => Assert.That(Stage.Run(text, ContractionStage.Unpack), Is.EqualTo(text));

    [TestCase("don'tx", "do notx")]
    [TestCase("can'tcan't", "can notcan't")]
    public void Unpack_LettersAfterContraction_NeedNoBoundary(string text, string expected) => Assert.That(Stage.Run(text, ContractionStage.Unpack), Is.EqualTo(expected));

    [TestCase("let'shan't", "let ushan't")]
    [TestCase("don'they'll", "do nothey'll")]
    public void Unpack_ContractionsThatShareLetters_EarlierRuleTakesThem(string text, string expected) => Assert.That(Stage.Run(text, ContractionStage.Unpack), Is.EqualTo(expected));

    [TestCase("let'she'll", "let ushe will")]
    [TestCase("they'ren't", "they aren't")]
    [TestCase("I'mn't", "I amn't")]
    [TestCase("shouldn't've", "should not've")]
    public void Unpack_ContractionsInARow_RulesRunInTheirOrder(string text, string expected) => Assert.That(Stage.Run(text, ContractionStage.Unpack), Is.EqualTo(expected));
}

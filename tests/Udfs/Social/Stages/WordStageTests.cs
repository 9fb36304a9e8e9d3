namespace LaborSpark.Udfs.Tests.Social.Stages;

public sealed class WordStageTests
{
    [TestCase("  a \t b\u00A0c\u001Cd ", "a b c d", TestName = "Join_WhiteSpace_SingleSpaces")]
    [TestCase("<hashtag> <allcaps> A </allcaps> </hashtag> <allcaps> B </allcaps>", "<hashtag> A </hashtag> <allcaps> B </allcaps>", TestName = "Join_AllCapsInHashtag_Dropped")]
    [TestCase("<hashtag> a <allcaps> B", "<hashtag> a B", TestName = "Join_OpenHashtag_LastsToTheEnd")]
    [TestCase("<hashtag>x <allcaps>", "<hashtag>x <allcaps>", TestName = "Join_TagWithinAWord_IsNone")]
    [TestCase(" \n ", "", TestName = "Join_WhiteSpaceOnly_Empty")]
    public void Join_Text_EqualsPython(string text, string expected) => Assert.That(Stage.Run(text, taken => WordStage.Join(taken, removeTags: false)), Is.EqualTo(expected));

    [Test]
    public void Join_RemovingTags_DropsEveryWordThatStartsLikeOne() =>
        Assert.That(Stage.Run("<url> a <3 b<c </hashtag>", taken => WordStage.Join(taken, removeTags: true)), Is.EqualTo("a b<c"));

    [TestCase("a   b  c", "a b c")]
    [TestCase("   ", " ")]
    [TestCase("a\n\nb", "a\n\nb")]
    public void CollapseSpaces_Text_LeavesOtherWhiteSpace(string text, string expected) => Assert.That(Stage.Run(text, WordStage.CollapseSpaces), Is.EqualTo(expected));
}

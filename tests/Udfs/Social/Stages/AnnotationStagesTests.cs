namespace LaborSpark.Udfs.Tests.Social.Stages;

/// <summary>Tags beside what stands out, with the spaces that ekphrasis puts around them: later patterns see them.</summary>
public sealed class AnnotationStagesTests
{
    [TestCase(AllCapsTag.Wrap, "a  <allcaps> BC D </allcaps>   e")]
    [TestCase(AllCapsTag.Single, "a  BC D <allcaps>  e")]
    [TestCase(AllCapsTag.Every, "a   BC <allcaps>   D <allcaps>   e")]
    public void AllCaps_Style_PutsTags(AllCapsTag style, string expected) => Assert.That(Stage.Run("a BC D e", text => AnnotationStages.AllCaps(text, style)), Is.EqualTo(expected));

    [TestCase("!?.?!", " ?.! <repeated> ")]
    [TestCase("a!!b..c", "a ! <repeated> b . <repeated> c")]
    [TestCase("!a?", "!a?")]
    public void Repeated_Signs_OneOfEachDescending(string text, string expected) => Assert.That(Stage.Run(text, AnnotationStages.Repeated), Is.EqualTo(expected));

    [TestCase("*a*b*", " a <emphasis> b*")]
    [TestCase("**a**", "* a <emphasis> *")]
    [TestCase("*a b*", "*a b*")]
    public void Emphasis_Word_LosesItsAsterisks(string text, string expected) => Assert.That(Stage.Run(text, AnnotationStages.Emphasis), Is.EqualTo(expected));

    [TestCase("f**k", "  f**k <censored>  ")]
    [TestCase("a*b*c", "  a*b <censored>  *c")]
    [TestCase("a* b", "a* b")]
    public void Censored_Word_GetsATag(string text, string expected) => Assert.That(Stage.Run(text, AnnotationStages.Censored), Is.EqualTo(expected));
}

namespace LaborSpark.Udfs.Tests.Social;

public sealed class SocialOptionsTests
{
    private static IEnumerable<SocialOptions> Others =>
    [
        new() { Normalize = [SocialTerm.Url] },
        new() { Omit = [SocialTerm.Url] },
        new() { Annotate = SocialAnnotations.None },
        new() { UnpackHashtags = false },
        new() { UnpackContractions = false },
        new() { AllCapsTag = AllCapsTag.Every },
        new() { CorrectElongated = true },
        new() { Fast = true },
        new() { RemoveTags = true },
        new() { Tokenizing = SocialTokenizing.Pipeline },
        new() { Keep = SocialTokenKinds.None },
        new() { LowerCase = false },
        new() { Emoticons = false },
    ];

    [Test]
    public void Equals_ListsOfTheSameTerms_AreEqual() =>
        Assert.That(new SocialOptions { Omit = [SocialTerm.Url] }, Is.EqualTo(new SocialOptions { Omit = new List<SocialTerm> { SocialTerm.Url } }));

    [TestCaseSource(nameof(Others))]
    public void Equals_OneOptionChanged_AreDifferent(SocialOptions other) => Assert.That(other, Is.Not.EqualTo(new SocialOptions()));

    [Test]
    public void Equals_Options_AreAllLookedAt() => Assert.That(Others.Count(), Is.EqualTo(typeof(SocialOptions).GetProperties().Length));
}

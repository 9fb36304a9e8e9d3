using System.Text.Json;

namespace LaborSpark.Udfs.Tests.Social.Stages;

/// <summary>A bit that is not set leaves its stage out, so it must be set wherever Python finds a match: patterns.tsv, written by Oracle/patterns.py.</summary>
public sealed class FeatureScanTests
{
    [TestCase("URL", nameof(SocialFeatures.Url))]
    [TestCase("EMAIL", nameof(SocialFeatures.Email))]
    [TestCase("PERCENT", nameof(SocialFeatures.Percent))]
    [TestCase("MONEY", nameof(SocialFeatures.Money))]
    [TestCase("PHONE", nameof(SocialFeatures.Phone))]
    [TestCase("USER", nameof(SocialFeatures.User))]
    [TestCase("TIME", nameof(SocialFeatures.Time))]
    [TestCase("DATE", nameof(SocialFeatures.Digit))]
    [TestCase("NUMBER", nameof(SocialFeatures.Digit))]
    [TestCase("HASHTAG", nameof(SocialFeatures.Hashtag))]
    [TestCase("ALLCAPS", nameof(SocialFeatures.Capitals))]
    [TestCase("ELONGATED", nameof(SocialFeatures.Threefold))]
    [TestCase("REPEAT_PUNCTS", nameof(SocialFeatures.Repeated))]
    [TestCase("EMPHASIS", nameof(SocialFeatures.Asterisk))]
    [TestCase("CENSORED", nameof(SocialFeatures.Asterisk))]
    public void Scan_TextsThatMatch_SetTheFeature(string pattern, string feature)
    {
        var matching = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Social", "Patterns", "patterns.tsv"))
            .Select(line => line.Split('\t'))
            .Where(parts => parts[0] == pattern && parts[2].Length > 0)
            .Select(parts => JsonSerializer.Deserialize<string>(parts[1])!)
            .ToList();
        var overlooked = matching.Where(text => !FeatureScan.Scan(Stage.Load(text).CodePoints).HasFlag(Enum.Parse<SocialFeatures>(feature))).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(matching, Is.Not.Empty);
            Assert.That(overlooked, Is.Empty);
        });
    }

    [TestCase("I am here, at home. #", nameof(SocialFeatures.None))]
    [TestCase("a  b", nameof(SocialFeatures.Spaces))]
    [TestCase("it's", nameof(SocialFeatures.Apostrophe))]
    [TestCase("\u0663", nameof(SocialFeatures.Digit), TestName = "Scan_ArabicDigit_SetsDigit")]
    [TestCase("\u00BD", nameof(SocialFeatures.None), TestName = "Scan_Fraction_SetsNothing")]
    public void Scan_Text_SetsNothingElse(string text, string expected) => Assert.That(FeatureScan.Scan(Stage.Load(text).CodePoints), Is.EqualTo(Enum.Parse<SocialFeatures>(expected)));
}

namespace LaborSpark.Udfs.Tests.Social.Tokens;

/// <summary>Whole texts against ekphrasis's two tokenizers, with each of the switches off once.</summary>
public sealed class TokenCutterReferenceTests
{
    [Test]
    public void Cut_MadeTexts_EqualsReference([Values(SocialTokenizing.Social, SocialTokenizing.Pipeline)] SocialTokenizing tokenizing)
    {
        var lines = ReferenceTokens.Lines(tokenizing.ToString());
        var differing = lines.Where(line => !Cut(tokenizing, line).SequenceEqual(ReferenceTokens.Read<string[]>(line[4]))).Select(line => string.Join(' ', line)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(925));
            Assert.That(differing, Is.Empty);
        });
    }

    private static string[] Cut(SocialTokenizing tokenizing, string[] line)
    {
        var without = line[1].Length == 0 ? SocialTokenKinds.None : Enum.Parse<SocialTokenKinds>(line[1]);
        var options = new SocialOptions { Tokenizing = tokenizing, Keep = SocialTokenKinds.All & ~without, LowerCase = line[2] == "lower" };
        return ReferenceTokens.Cut(new TokenCutter(options), ReferenceTokens.Read<string>(line[3]));
    }
}

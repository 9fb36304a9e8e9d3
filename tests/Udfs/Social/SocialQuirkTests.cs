namespace LaborSpark.Udfs.Tests.Social;

/// <summary>What surprises in ekphrasis, each under its name.</summary>
public sealed class SocialQuirkTests
{
    [TestCaseSource(nameof(Quirks))]
    public void Tokenize_Quirk_EqualsReference(string port, string name)
    {
        var quirk = SocialCases.All.Quirks.Single(quirk => quirk.Name == name);
        Assert.That(SocialCases.Tokenize(port, quirk.Options, quirk.Text), Is.EqualTo(quirk.Tokens), quirk.Reason);
    }

    private static IEnumerable<object[]> Quirks() => SocialCases.Ports.SelectMany(port => SocialCases.All.Quirks.Select(quirk => new object[] { port, quirk.Name }));
}

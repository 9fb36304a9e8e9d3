using System.Text.Json;
using System.Text.Json.Serialization;

namespace LaborSpark.Udfs.Tests.Social;

/// <summary>Each option of <see cref="SocialOptions"/>, held to ekphrasis's own.</summary>
public sealed class SocialOptionTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    [TestCaseSource(nameof(Sets))]
    public void Tokenize_WithOptions_EqualsReference(string port, int set, string options)
    {
        var cases = SocialCases.All;
        var actual = cases.Texts.Select(text => SocialCases.Tokenize(port, cases.Sets[set], text));
        Assert.That(actual, Is.EqualTo(cases.Answers[set]), options);
    }

    /// <summary>The options of a set that are not the defaults are part of the test's name.</summary>
    private static IEnumerable<object[]> Sets() =>
        SocialCases.Ports.SelectMany(port => SocialCases.All.Sets.Select((options, index) => new object[] { port, index, Described(options) }));

    private static string Described(SocialOptions options)
    {
        var defaults = JsonSerializer.SerializeToElement(new SocialOptions(), Json);
        var differing = JsonSerializer.SerializeToElement(options, Json).EnumerateObject().Where(option => option.Value.GetRawText() != defaults.GetProperty(option.Name).GetRawText());
        return string.Join(' ', differing.Select(option => $"{option.Name}={option.Value}"));
    }
}

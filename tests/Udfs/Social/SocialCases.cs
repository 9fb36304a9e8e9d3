using System.Text.Json;
using System.Text.Json.Serialization;
using LaborSpark.StraightPort;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Social;

/// <summary>
/// social-cases.json: texts of our own and what ekphrasis makes of them. <c>tests/Oracle/ekphrasis_options.py --fill</c> writes the answers anew; its head says how.
/// </summary>
internal sealed record SocialCases(
    IReadOnlyList<SocialCases.Quirk> Quirks, IReadOnlyList<string> Texts, IReadOnlyList<SocialOptions> Sets, IReadOnlyList<IReadOnlyList<string[]>> Answers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly Lazy<StraightStatistics> Counts = new(() => StraightStatistics.Load(SharedData.Sample("stats/twitter")));
    private static readonly Lazy<WordStatistics> Statistics = new(() => WordStatistics.Load(SharedData.Sample("stats/twitter")));

    /// <summary>Gets the cases.</summary>
    public static SocialCases All { get; } =
        JsonSerializer.Deserialize<SocialCases>(File.ReadAllBytes(Path.Combine(SharedData.CheckoutRoot, "tests", "Udfs", "Social", "social-cases.json")), Json)!;

    /// <summary>Gets the two ports that every case is put to.</summary>
    public static IReadOnlyList<string> Ports { get; } = ["fast", "straight"];

    /// <summary>Tokenizes with one of the ports.</summary>
    public static string[] Tokenize(string port, SocialOptions? options, string text) => port == "straight"
        ? new StraightTokenizer(Counts.Value, Counts.Value, options).Tokenize(text)
        : new SocialTokenizer(Statistics.Value, Statistics.Value, options).Tokenize(text);

    /// <summary>What surprises in ekphrasis.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Reason">Why it is so.</param>
    /// <param name="Text">A text that shows it.</param>
    /// <param name="Options">The options; the defaults if null.</param>
    /// <param name="Tokens">ekphrasis's tokens.</param>
    internal sealed record Quirk(string Name, string Reason, string Text, SocialOptions? Options, string[] Tokens);
}

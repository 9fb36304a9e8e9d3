using System.Globalization;
using System.Text.Json;

namespace LaborSpark.Udfs.Tests.Social.Patterns;

/// <summary>Every pattern, anchored at every place of texts made for it, against Python's re: patterns.tsv, written by Oracle/patterns.py.</summary>
public sealed class PatternTests
{
    [Test]
    public void Match_MadeTexts_EqualsPython([Values(
        "URL", "EMAIL", "PERCENT", "MONEY", "PHONE", "USER", "TIME", "DATE", "NUMBER", "HASHTAG", "CASHTAG", "TAG", "ACRONYM", "CENSORED", "EMPHASIS", "ALLCAPS", "ELONGATED", "REPEAT_PUNCTS",
        "CAMEL_SPLIT")] string name)
    {
        var cases = Cases(name);
        var differing = cases.Where(one => Matches(name, one.Text) != one.Expected).Select(one => $"{one.Text}: {one.Expected} expected, {Matches(name, one.Text)} found").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(cases, Has.Count.GreaterThanOrEqualTo(120));
            Assert.That(differing, Is.Empty);
        });
    }

    private static List<(string Text, string Expected)> Cases(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Social", "Patterns", "patterns.tsv"))
            .Select(line => line.Split('\t'))
            .Where(parts => parts[0] == name)
            .Select(parts => (JsonSerializer.Deserialize<string>(parts[1])!, parts[2])),
    ];

    private static string Matches(string name, string text) => name switch
    {
        "URL" => Matches<UrlPattern>(text),
        "EMAIL" => Matches<EmailPattern>(text),
        "PERCENT" => Matches<PercentPattern>(text),
        "MONEY" => Matches<MoneyPattern>(text),
        "PHONE" => Matches<PhonePattern>(text),
        "USER" => Matches<UserPattern>(text),
        "TIME" => Matches<TimePattern>(text),
        "DATE" => Matches<DatePattern>(text),
        "NUMBER" => Matches<NumberPattern>(text),
        "HASHTAG" => Matches<HashtagPattern>(text),
        "CASHTAG" => Matches<CashtagPattern>(text),
        "TAG" => Matches<TagPattern>(text),
        "ACRONYM" => Matches<AcronymPattern>(text),
        "CENSORED" => Matches<CensoredPattern>(text),
        "EMPHASIS" => Matches<EmphasisPattern>(text),
        "ALLCAPS" => Matches<AllCapsPattern>(text),
        "ELONGATED" => Matches<ElongatedPattern>(text),
        "REPEAT_PUNCTS" => Matches<RepeatedPunctuationPattern>(text),
        "CAMEL_SPLIT" => Matches<CamelSplitPattern>(text),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such pattern."),
    };

    /// <summary>Matches at every place twice, alone and in one walk; a difference between the two, or a match where none is said to start, is named.</summary>
    private static string Matches<TPattern>(string text)
        where TPattern : ISocialPattern<TPattern>
    {
        int[] codePoints = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        var found = new List<string>();
        var hopelessBefore = 0;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = TPattern.Match(codePoints, at);
            if (end >= 0)
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{at}:{end}"));
            if ((TPattern.MayStart(codePoints[at]) ? TPattern.Match(codePoints, at, ref hopelessBefore) : -1) != end)
                found.Add("another end in a walk");
        }

        return string.Join(' ', found);
    }
}

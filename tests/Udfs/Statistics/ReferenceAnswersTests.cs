using System.Text.Json;

namespace LaborSpark.Udfs.Tests.Statistics;

/// <summary>
/// Hashtags and elongated words as ekphrasis itself answers, by small made-up statistics full of ties, keys with several underscores and characters
/// of every length; Oracle/statistics.py asked it.
/// </summary>
public sealed class ReferenceAnswersTests
{
    private static readonly Case[] Cases = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Statistics", "reference.jsonl")).Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)];

    [TestCase("segment")]
    [TestCase("unpack")]
    [TestCase("shorten")]
    [TestCase("correct")]
    public void Answers_OfEkphrasis_AreOurs(string operation)
    {
        var differing = new List<string>();
        foreach (var one in Cases)
        {
            using var files = new StatisticsFiles(one.Words, one.Pairs);
            var answer = Answerer(operation, WordStatistics.Load(files.Folder));
            differing.AddRange(one.Answers.Where(asked => asked[0] == operation && answer(asked[1]) != asked[2]).Select(asked => $"{asked[1]}: {asked[2]}, not {answer(asked[1])}"));
        }

        Assert.That(differing, Is.Empty);
    }

    [Test]
    public void Answers_AreThere() => Assert.That(Cases.Sum(one => one.Answers.Length), Is.EqualTo(15 * 40 * 4));

    private static Func<string, string> Answerer(string operation, WordStatistics statistics)
    {
        var (segmenter, elongated) = (new HashtagSegmenter(statistics), new ElongatedWords(statistics));
        return operation switch
        {
            "segment" => text => Cut(segmenter, text),
            "unpack" => text => string.Join(' ', segmenter.Unpack(text)),
            _ => text => string.Concat(elongated.Normalize(CodePoints(text), operation == "correct").ToArray().Select(char.ConvertFromUtf32)),
        };
    }

    /// <summary>By the statistics alone, also where no letter is small.</summary>
    private static string Cut(HashtagSegmenter segmenter, string text)
    {
        var codePoints = CodePoints(text);
        var ends = segmenter.Segment(codePoints).ToArray();
        return string.Join(' ', ends.Select((end, word) => string.Concat(codePoints[(word == 0 ? 0 : ends[word - 1])..end].Select(char.ConvertFromUtf32))));
    }

    private static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private sealed record Case(string Words, string Pairs, string[][] Answers);
}

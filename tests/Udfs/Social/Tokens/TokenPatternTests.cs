using System.Globalization;

namespace LaborSpark.Udfs.Tests.Social.Tokens;

/// <summary>The patterns that only the tokenizers have, anchored at every place of texts made for them, against Python's re.</summary>
public sealed class TokenPatternTests
{
    [Test]
    public void Match_MadeTexts_EqualsPython([Values("LTR_FACE", "RTL_FACE", "REST_EMOTICONS", "EASTERN_EMOTICONS", "EMOJI", "WORD")] string name)
    {
        var lines = ReferenceTokens.Lines(name);
        var differing = lines
            .Select(line => (Text: line[1], Expected: line[2], Found: Matches(name, ReferenceTokens.Read<string>(line[1]))))
            .Where(one => one.Found != one.Expected)
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(100));
            Assert.That(differing, Is.Empty);
        });
    }

    private static string Matches(string name, string text) => name switch
    {
        "LTR_FACE" => Matches<LeftToRightFacePattern>(text),
        "RTL_FACE" => Matches<RightToLeftFacePattern>(text),
        "REST_EMOTICONS" => Matches<RestEmoticonPattern>(text),
        "EASTERN_EMOTICONS" => Matches<EasternEmoticonPattern>(text),
        "EMOJI" => Matches<EmojiPattern>(text),
        "WORD" => Matches<WordPattern>(text),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such pattern."),
    };

    /// <summary>Matches at every place twice, alone and in one walk; a difference between the two, or a match where none is said to start, is named.</summary>
    private static string Matches<TPattern>(string text)
        where TPattern : ISocialPattern<TPattern>
    {
        var codePoints = ReferenceTokens.CodePoints(text);
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

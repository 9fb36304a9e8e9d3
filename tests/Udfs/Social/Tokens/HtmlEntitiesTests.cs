namespace LaborSpark.Udfs.Tests.Social.Tokens;

/// <summary>The expected texts are those of Python 3.11's html.unescape.</summary>
public sealed class HtmlEntitiesTests
{
    [Test]
    public void Resolve_AllNamesAndMadeTexts_EqualsPython()
    {
        var lines = ReferenceTokens.Lines("html");
        var differing = lines.Where(line => Resolve(ReferenceTokens.Read<string>(line[1])) != ReferenceTokens.Read<string>(line[2])).Select(line => line[1]).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(168));
            Assert.That(differing, Is.Empty);
        });
    }

    [TestCase("", "")]
    [TestCase("a & b", "a & b")]
    [TestCase("&", "&")]
    [TestCase("&&amp;&", "&&&")]
    [TestCase("&amp;lt;", "&lt;", Description = "what comes out is not read again")]
    [TestCase("&notit; &notin; &notin", "¬it; ∉ ¬in", Description = "the longest name that is known, with its semicolon only where the name has it")]
    [TestCase("&ampx &AMPx &Ampx", "&x &x &Ampx")]
    [TestCase("&nGt; &nGg;", "≫⃒ ⋙̸", Description = "two code points")]
    [TestCase("&CounterClockwiseContourIntegral;x", "∳x", Description = "the longest name")]
    [TestCase("&CounterClockwiseContourIntegral", "&CounterClockwiseContourIntegral")]
    [TestCase("&#", "&#")]
    [TestCase("&#;", "&#;")]
    [TestCase("&#x;", "&#x;")]
    [TestCase("&#xg", "&#xg")]
    [TestCase("&#65&#66;&#x43&#X44;", "ABCD")]
    [TestCase("&#65５;", "A５;", Description = "digits of other scripts are none")]
    [TestCase("&#0;&#x110000;&#99999999999999999999;&#xD800;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [TestCase("&#128;&#x9f;&#129;", "€Ÿ\u0081", Description = "windows-1252")]
    [TestCase("a&#1;&#11;&#127;&#xFDD0;&#xFFFF;&#x10FFFE;b", "ab", Description = "what HTML forbids is dropped")]
    [TestCase("&#9;&#10;&#13;", "\t\n\r")]
    public void Resolve_Text_GivesPythonsText(string text, string expected) => Assert.That(Resolve(text), Is.EqualTo(expected));

    [TestCase("0", 100_000, "\uFFFD", Description = "Python refuses a number of more than 4,300 digits; a longer one is what it would be")]
    [TestCase("9", 100_000, "\uFFFD")]
    public void Resolve_NumberTooLongForPython_IsWhatAShorterOneWouldBe(string digit, int count, string expected) =>
        Assert.That(Resolve("&#" + string.Concat(Enumerable.Repeat(digit, count)) + ";"), Is.EqualTo(expected));

    private static string Resolve(string text)
    {
        var codePoints = ReferenceTokens.CodePoints(text);
        var output = new int[codePoints.Length];
        return ReferenceTokens.Text(output.AsSpan(0, HtmlEntities.Resolve(codePoints, output)));
    }
}

using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Tests.Reporting;

public sealed class ExcerptTests
{
    [Test]
    public void Of_SixtyCharacters_AreWhole() => Assert.That(Excerpt.Of(new string('x', 60)), Is.EqualTo(new string('x', 60)));

    [Test]
    public void Of_LongText_EndsWithAnEllipsis() => Assert.That(Excerpt.Of(new string('x', 61)), Is.EqualTo(new string('x', 60) + "…"));

    [Test]
    public void Of_AstralCharacters_AreNotCutInHalf() =>
        Assert.That(Excerpt.Of(string.Concat(Enumerable.Repeat("😀", 100)), 99), Is.EqualTo("…" + string.Concat(Enumerable.Repeat("😀", 60))));

    [TestCase("a b", "\"a b\"")]
    [TestCase("a\nb", "\"a\\u{A}b\"")]
    [TestCase("a\u200bb\u00a0", "\"a\\u{200B}b\\u{A0}\"")]
    [TestCase("😀é", "\"😀é\"")]
    [TestCase("", "\"\"")]
    [TestCase(null, "null")]
    [TestCase("a\\u{A}\"", "\"a\\\\u{A}\\\"\"")]
    public void Quoted_Text_ShowsWhatCannotBeSeen(string? text, string shown) => Assert.That(Excerpt.Quoted(text), Is.EqualTo(shown));

    [TestCase("\"", "\"")]
    [TestCase("a\u001b[31mb", "a\\u{1B}[31mb")]
    [TestCase("\u202eabc", "\\u{202E}abc")]
    [TestCase("\\u{1B}", "\\\\u{1B}")]
    [TestCase(null, "(null)")]
    public void Visible_Text_ShowsWhatCannotBeSeen(string? text, string shown) => Assert.That(Excerpt.Visible(text), Is.EqualTo(shown));
}

using LaborSpark.Jobs.Wordcount;

namespace LaborSpark.Jobs.Tests.Wordcount;

public sealed class WordRankTests
{
    [Test]
    public void Cells_Numbers_AreGroupedInThousands() =>
        Assert.That(new WordRank(1, "the", 1_234_567, 1000).Cells, Is.EqualTo(new[] { "1", "the", "1,234,567", "1,000" }));

    [TestCase("\u001b[2J", "\\u{1B}[2J")]
    [TestCase("\"", "\"")]
    [TestCase("null", "null")]
    [TestCase(null, "(null)")]
    public void Cells_Word_SteersNoTerminal(string? word, string shown) => Assert.That(new WordRank(2, word, 1, 1).Cells[1], Is.EqualTo(shown));

    [Test]
    public void Cells_LongWord_IsCut() => Assert.That(new WordRank(2, new string('x', 1000), 1, 1).Cells[1], Has.Length.EqualTo(61));
}

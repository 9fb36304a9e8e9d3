using LaborSpark.Jobs.Tables;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Ids that are no whole numbers, or none of 64 bits: all are taken as they are, and the order is that of their texts by code point.</summary>
[TestFixture]
internal sealed class MergeOddIdTests
{
    private readonly SmallMerge _merge = new();

    [OneTimeSetUp]
    public void Merge()
    {
        _merge.Tweets("('abc'), ('ab'), ('007'), (' 7'), ('7'), ('+7'), ('12345678901234567890'), ('99999999999999999999'), ('😀'), ('\uFFFD')");
        _merge.Tweets("(-5L), (5L)");
        _merge.Tweets("(CAST(18446744073709551615 AS DECIMAL(20,0)))");
        _merge.Scores("odd", "('abc', 0.5D), ('ab', 0.5D), ('007', 0.5D), (' 7', 0.5D), ('7', 0.5D), ('+7', 0.5D), ('12345678901234567890', 0.5D), ('99999999999999999999', 0.5D), ('😀', 0.5D), ('\uFFFD', 0.5D)");
        _merge.Scores("negative", "(-5L, 0.5D), (5L, 0.5D), (7L, 0.5D)");
        _merge.Scores("long", "(CAST(18446744073709551615 AS DECIMAL(20,0)), 0.5D), (CAST(12345678901234567890 AS DECIMAL(20,0)), 0.5D), (CAST(5 AS DECIMAL(20,0)), 0.5D)");
        _merge.Run(noWide: false);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _merge.Dispose();

    [Test]
    public void Merge_IdsThatAreNoWholeNumbers_AreInTheOrderOfTheirCodePoints() =>
        Assert.That(_merge.Ids("odd"), Is.EqualTo([" 7", "+7", "007", "12345678901234567890", "7", "99999999999999999999", "ab", "abc", "\uFFFD", "😀"]));

    [Test]
    public void Merge_IdsThatAreNoWholeNumbers_HaveTheTextsOfTheirTweets() => Assert.That(
        ParquetRows.Strings(_merge.AllSorted("odd"), OperationsTable.Text),
        Is.EqualTo(["text of  7", "text of +7", "text of 007", "text of 12345678901234567890", "text of 7", "text of 99999999999999999999", "text of ab", "text of abc", "text of \uFFFD", "text of 😀"]));

    [Test]
    public void Merge_StoredNumbersBelowZero_AreInTheOrderOfTheirTexts() => Assert.That(_merge.Ids("negative"), Is.EqualTo(["-5", "5", "7"]));

    [Test]
    public void Merge_StoredNumbersOfMoreThan64Bits_KeepAllTheirDigits() => Assert.That(_merge.Ids("long"), Is.EqualTo(["12345678901234567890", "18446744073709551615", "5"]));
}

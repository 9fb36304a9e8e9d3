using Apache.Arrow;

namespace LaborSpark.Udfs.Tests.Ranking;

public sealed class IdPartsTests
{
    // What Spark reads of "abc" and of a text of 20 digits is null; of "007", "+7" and " 7" it is 7; of "-0" it is 0.
    [TestCase(null, 3, "An id of 3 bytes that was read as an id is not the plain text of a whole number from 0 to 9223372036854775807.")]
    [TestCase(7L, 3, "An id of 3 bytes that was read as 7 is not the plain text of a whole number from 0 to 9223372036854775807.")]
    [TestCase(0L, 2, "An id of 2 bytes that was read as 0 is not the plain text of a whole number from 0 to 9223372036854775807.")]
    [TestCase(-5L, 2, "An id of 2 bytes that was read as -5 is not the plain text of a whole number from 0 to 9223372036854775807.")]
    [TestCase(-5L, IdParts.NoText, "An id of -1 bytes that was read as -5 is not the plain text of a whole number from 0 to 9223372036854775807.")]
    [TestCase(long.MinValue, IdParts.NoText, "An id of -1 bytes that was read as -9223372036854775808 is not the plain text of a whole number from 0 to 9223372036854775807.")]
    public void Scatter_IdThatIsNoPlainWholeNumber_IsRefused(long? number, int textBytes, string message) => Assert.That(
        () => PackedRows.Copy(IdParts.Scatter([IdBatches.Numbers([1, number], [1, textBytes], scores: null)], wholeNumbers: true, parts: 3, IdParts.Tweets)),
        Throws.TypeOf<NotWholeNumberException>().With.Message.EqualTo(message));

    [TestCase(0L, 1)]
    [TestCase(9L, 1)]
    [TestCase(10L, 2)]
    [TestCase(999_999_999_999_999_999L, 18)]
    [TestCase(1_000_000_000_000_000_000L, 19)]
    [TestCase(long.MaxValue, 19)]
    [TestCase(0L, IdParts.NoText)]
    [TestCase(long.MaxValue, IdParts.NoText)]
    public void Scatter_PlainWholeNumber_IsTaken(long number, int textBytes) => Assert.That(
        () => PackedRows.Copy(IdParts.Scatter([IdBatches.Numbers([number], [textBytes], scores: null)], wholeNumbers: true, parts: 3, IdParts.Tweets)),
        Has.Count.EqualTo(1));

    [Test]
    public void Scatter_NullIds_AreCountedInPartZero()
    {
        ScoredRow[] rows = [new(null, 0.5), new("a", 0.5), new(null, null)];
        var packed = PackedRows.Copy(IdParts.Scatter([IdBatches.Texts(rows, withScores: true), IdBatches.Texts(rows, withScores: true)], wholeNumbers: false, parts: 5, source: 2));
        Assert.That(packed.Where(r => r.Rows is null), Is.EqualTo([new PackedRow(0, 2, 4, null)]));
    }

    [Test]
    public void Scatter_NoRows_GivesNothing() =>
        Assert.That(PackedRows.Copy(IdParts.Scatter([IdBatches.Texts([], withScores: true)], wholeNumbers: false, parts: 5, source: 0)), Is.Empty);

    [TestCase(true)]
    [TestCase(false)]
    public void Scatter_AnIdInSeveralTables_GoesToOnePart(bool wholeNumbers)
    {
        RecordBatch Batch(bool withScores) => wholeNumbers ? IdBatches.Numbers([new("1234567890123456789", 0.5)], withScores) : IdBatches.Texts([new("1234567890123456789", 0.5)], withScores);
        var tweets = PackedRows.Copy(IdParts.Scatter([Batch(withScores: false)], wholeNumbers, 1000, IdParts.Tweets));
        var scores = PackedRows.Copy(IdParts.Scatter([Batch(withScores: true)], wholeNumbers, 1000, source: 4));
        Assert.That(scores.Single().Part, Is.EqualTo(tweets.Single().Part));
    }

    [Test]
    public void Scatter_TextsWhereNumbersAreExpected_IsRefused() => Assert.That(
        () => PackedRows.Copy(IdParts.Scatter([IdBatches.Texts([new("1", null)], withScores: false)], wholeNumbers: true, parts: 1, IdParts.Tweets)),
        Throws.InvalidOperationException.With.Message.EqualTo("Ids are expected as whole numbers, and came as text."));

    [Test]
    public void Scatter_NumbersWhereTextsAreExpected_IsRefused() => Assert.That(
        () => PackedRows.Copy(IdParts.Scatter([IdBatches.Numbers([new("1", null)], withScores: false)], wholeNumbers: false, parts: 1, IdParts.Tweets)),
        Throws.InvalidOperationException.With.Message.EqualTo("Ids are expected as text, and came as whole numbers."));

    [Test]
    public void Scatter_NoParts_IsRefused() => Assert.That(() => IdParts.Scatter([], wholeNumbers: true, parts: 0, source: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}

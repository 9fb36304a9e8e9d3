using System.Globalization;
using Apache.Arrow;

namespace LaborSpark.Udfs.Tests.Ranking;

public sealed class IdPartsTests
{
    [TestCase("")]
    [TestCase("abc")]
    [TestCase("007")]
    [TestCase("00")]
    [TestCase(" 7")]
    [TestCase("7 ")]
    [TestCase("+7")]
    [TestCase("-5")]
    [TestCase("-0")]
    [TestCase("5.0")]
    [TestCase("1e18")]
    [TestCase("７")]
    [TestCase("😀")]
    [TestCase("9223372036854775808")]
    [TestCase("9999999999999999999")]
    [TestCase("12345678901234567890")]
    [TestCase("18446744073709551616")]
    public void Scatter_TextThatIsNoPlainWholeNumber_IsRefusedByName(string id) => Assert.That(
        () => Scattered(IdBatches.Texts([new("1", null), new(id, null)], withScores: false), wholeNumbers: true),
        Throws.TypeOf<NotWholeNumberException>().With.Message.EqualTo($"The id '{id}' is not the text of a whole number from 0 to 9223372036854775807."));

    [TestCase("-5")]
    [TestCase("-9223372036854775808")]
    public void Scatter_StoredNumberBelowZero_IsRefusedByName(string id) => Assert.That(
        () => Scattered(IdBatches.Numbers([new("1", null), new(id, null)], withScores: false), wholeNumbers: true),
        Throws.TypeOf<NotWholeNumberException>().With.Message.EqualTo($"The id '{id}' is not the text of a whole number from 0 to 9223372036854775807."));

    // Digits are looked at by eights: any other byte, at any place of them, is seen.
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(19)]
    public void Scatter_AnyByteInANumber_IsTakenOnlyIfItIsADigit(int length)
    {
        var mistaken = new List<string>();
        for (var place = 0; place < length; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                var text = new byte[length];
                System.Array.Fill(text, (byte)'1');
                text[place] = (byte)value;
                // Of nineteen digits some that begin with 9 pass the greatest number; 911… does not.
                var isNumber = value is >= '0' and <= '9' && !(place == 0 && value == '0');
                if (IsTaken(text) != isNumber)
                    mistaken.Add($"{value} at {place}");
            }
        }
        Assert.That(mistaken, Is.Empty);
    }

    [TestCase("0")]
    [TestCase("9")]
    [TestCase("10")]
    [TestCase("12345678")]
    [TestCase("999999999999999999")]
    [TestCase("1000000000000000000")]
    [TestCase("1234567890123456789")]
    [TestCase("9223372036854775807")]
    public void Scatter_WholeNumberInAnyForm_ComesOutAsItsText(string id)
    {
        ScoredRow[] rows = [new(id, 0.5)];
        var ways = new[] { (true, true), (true, false), (false, true), (false, false) }.Select(way => new InProcessMerge { WholeNumbers = way.Item1, Stored = way.Item2 });
        Assert.That(ways.Select(way => way.Run([id], rows).Ranking.Single().Id), Is.EqualTo(Enumerable.Repeat(id, 4)));
    }

    [Test]
    public void Scatter_NullIds_AreCountedInPartZero()
    {
        ScoredRow[] rows = [new(null, 0.5), new("a", 0.5), new(null, null)];
        var packed = PackedRows.Copy(IdParts.Scatter([IdBatches.Texts(rows, withScores: true), IdBatches.Texts(rows, withScores: true)], wholeNumbers: false, parts: 5, source: 2));
        Assert.That(packed.Where(r => r.Rows is null), Is.EqualTo([new PackedRow(0, 2, 4, null)]));
    }

    [Test]
    public void Scatter_NoRows_GivesNothing() =>
        Assert.That(Scattered(IdBatches.Texts([], withScores: false), wholeNumbers: false), Is.Empty);

    [TestCase(true)]
    [TestCase(false)]
    public void Scatter_AnIdInSeveralTables_GoesToOnePart(bool wholeNumbers)
    {
        ScoredRow[] rows = [new("1234567890123456789", 0.5)];
        RecordBatch[] tables = [IdBatches.Texts(rows, withScores: false), IdBatches.Texts(rows, withScores: false, large: true), IdBatches.Numbers(rows, withScores: false)];
        var parts = tables.Select(table => Scattered(table, wholeNumbers).Single().Part)
            .Append(PackedRows.Copy(IdParts.Scatter([IdBatches.Numbers(rows, withScores: true)], wholeNumbers, 1000, source: 4)).Single().Part);
        Assert.That(parts.Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Scatter_ManyIds_FillTheirPartsEvenly(bool wholeNumbers)
    {
        var rows = Enumerable.Range(0, 100_000).Select(n => new ScoredRow((1_100_000_000_000_000_000 + (n * 4_194_304L)).ToString(CultureInfo.InvariantCulture), null)).ToList();
        var bytes = PackedRows.Copy(IdParts.Scatter([IdBatches.Texts(rows, withScores: false)], wholeNumbers, parts: 100, IdParts.Tweets))
            .GroupBy(r => r.Part, (_, part) => part.Sum(r => r.Rows!.Length)).ToList();
        Assert.That(bytes, Has.Count.EqualTo(100).And.All.InRange(0.8 * bytes.Average(), 1.2 * bytes.Average()));
    }

    [Test]
    public void Scatter_IdsThatAreNeitherTextNorNumbers_AreRefused() => Assert.That(
        () => Scattered(IdBatches.Batch(1, ("tweet_id", new BooleanArray.Builder().Append(true).Build())), wholeNumbers: false),
        Throws.InvalidOperationException.With.Message.EqualTo("Column 'tweet_id' is expected to be a string column, but is bool. Cast it to string before."));

    [Test]
    public void Scatter_NoParts_IsRefused() => Assert.That(() => IdParts.Scatter([], wholeNumbers: true, parts: 0, source: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static bool IsTaken(byte[] text)
    {
        var ids = new StringArray.Builder().Append((ReadOnlySpan<byte>)text).Build();
        try
        {
            return Scattered(IdBatches.Batch(1, ("tweet_id", ids)), wholeNumbers: true).Count == 1;
        }
        catch (NotWholeNumberException)
        {
            return false;
        }
    }

    private static List<PackedRow> Scattered(RecordBatch ids, bool wholeNumbers) => PackedRows.Copy(IdParts.Scatter([ids], wholeNumbers, parts: 1000, IdParts.Tweets));
}

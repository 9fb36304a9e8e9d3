using System.Text;
using Apache.Arrow;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs.Tests.Columns;

public sealed class GramCountColumnsTests
{
    private static readonly GramOptions SingleTokens = new() { Size = 1, Skipped = 0 };
    private static readonly string?[]?[] Tweets = [["a", "b", "a"], null, [], ["b", null, "a"], ["b", "a"]];

    [Test]
    public void CountGrams_NullsInLists_AreLeftOut() => Assert.That(
        Sums(Parts(new GramOptions { Size = 2, Skipped = 1 }, InOneGroup(Tweets))),
        Is.EquivalentTo(new Dictionary<string, long> { ["7: a b"] = 1, ["7: a a"] = 1, ["7: b a"] = 3 }));

    [Test]
    public void CountGrams_OrderedCombinations_CountEachOnceATweet() => Assert.That(
        Sums(Parts(new GramOptions { Size = 3, Skipped = null }, InOneGroup(Tweets))),
        Is.EquivalentTo(new Dictionary<string, long> { ["7: a"] = 3, ["7: b"] = 3, ["7: a b"] = 1, ["7: b a"] = 2 }));

    [Test]
    public void CountGrams_TwoGroups_AreCountedApart() => Assert.That(
        Parts(SingleTokens, Batch((1, ["a", "b"]), (1, ["a"])), Batch((1, ["a"]), (-2, ["b", "b"]))),
        Is.EquivalentTo(new[] { ("1: a", 3L), ("1: b", 1L), ("-2: b", 2L) }));

    [Test]
    public void CountGrams_GroupsThatAlternate_AreCountedApart() => Assert.That(
        Sums(Parts(SingleTokens, Batch((1, ["a"]), (2, ["a", "b"]), (1, ["a"]), (2, ["a"]), (1, ["c"])))),
        Is.EquivalentTo(new Dictionary<string, long> { ["1: a"] = 2, ["1: c"] = 1, ["2: a"] = 2, ["2: b"] = 1 }));

    [Test]
    public void CountGrams_GroupsThatAlternate_ShareABatch() => Assert.That(
        new GramCountColumns(SingleTokens).CountGrams([Batch((1, ["a"]), (2, ["a"]), (1, ["a"]))]).Select(batch => batch.Length), Is.EqualTo(new[] { 3 }));

    [Test]
    public void CountGrams_NullGroup_CountsNothing() => Assert.That(Parts(SingleTokens, Batch((null, ["a"]), (1, ["b"]), (null, null))), Is.EqualTo(new[] { ("1: b", 1L) }));

    [Test]
    public void CountGrams_TokensOfEqualHash_AreCountedApart()
    {
        var (one, other) = EqualHashes.Words();
        Assume.That(TokenHash.Of(one, 0), Is.EqualTo(TokenHash.Of(other, 0)));
        Assert.That(Parts(SingleTokens, BatchOf((1, [one, other, one]))).Select(part => part.Count), Is.EquivalentTo(new[] { 2, 1 }));
    }

    [Test]
    public void CountGrams_BytesThatAreNoUtf8_ComeBackAsTheyAre() => Assert.That(
        Grams(BatchOf((1, [[0xFF], [0xFE], [0x00], [0xFF]]))).Select(gram => Convert.ToHexString(gram.Single())), Is.EquivalentTo(new[] { "FF", "FE", "00" }));

    [TestCase(2)]
    [TestCase(null)]
    public void CountGrams_HardlyAnyMemory_GivesPartsOfTheSameCounts(int? skipped)
    {
        string?[]?[] tweets = [.. Enumerable.Range(0, 40).Select(tweet => Enumerable.Range(0, 30).Select(word => $"w{word * tweet % 37}").ToArray())];
        var options = new GramOptions { Size = 3, Skipped = skipped, Memory = 8192 };
        var parts = Parts(options, InOneGroup(tweets));
        var expected = tweets.SelectMany(tweet => skipped is { } k ? SkipGrams.Of(tweet!, 3, k) : OrderedCombinations.Of(tweet!)).CountBy(gram => $"7: {string.Join(' ', gram)}").ToDictionary(gram => gram.Key, gram => (long)gram.Value);
        Assert.Multiple(() =>
        {
            Assert.That(parts, Has.Count.GreaterThan(expected.Count));
            Assert.That(Sums(parts).OrderBy(gram => gram.Key, StringComparer.Ordinal), Is.EqualTo(expected.OrderBy(gram => gram.Key, StringComparer.Ordinal)));
        });
    }

    // A quarter of the memory is for tokens.
    [TestCase(1, new[] { 2L })]
    [TestCase(300_000, new[] { 1L, 1L })]
    public void CountGrams_TokensLongerThanTheMemory_AreHandedOut(int length, long[] expected)
    {
        var token = new string('x', length);
        Assert.That(Parts(SingleTokens with { Memory = 1 << 20 }, Batch((1, [token]), (1, [token]))).Select(part => part.Count), Is.EqualTo(expected));
    }

    [Test]
    public void CountGrams_ManyTokensHandedOut_LeaveRoomForOthers()
    {
        string[] many = [.. Enumerable.Range(0, 5000).Select(word => $"w{word}")];
        Assert.That(Parts(SingleTokens with { Memory = 64 << 10 }, Batch((1, many), (1, ["a"]), (1, ["a"]))), Does.Contain(("1: a", 2L)));
    }

    [Test]
    public void CountGrams_MoreGramsThanABatchHolds_ComeInSeveral()
    {
        var batch = Batch((1, [.. Enumerable.Range(0, 70_000).Select(word => $"{word}")]));
        Assert.That(new GramCountColumns(SingleTokens).CountGrams([batch]).Select(part => part.Length), Is.EqualTo(new[] { 65_536, 70_000 - 65_536 }));
    }

    // 4 MB are a batch, whatever its rows: a column of 2 GB could not be built.
    [Test]
    public void CountGrams_LongTokens_ComeInSeveralBatches()
    {
        var batch = Batch((1, [.. Enumerable.Range(0, 9).Select(word => word + new string('x', 1 << 20))]));
        Assert.That(new GramCountColumns(SingleTokens).CountGrams([batch]).Select(part => part.Length), Is.EqualTo(new[] { 4, 4, 1 }));
    }

    [Test]
    public void CountGrams_SliceOfColumns_CountsItsRowsAlone()
    {
        var whole = Batch((1, ["a"]), (2, ["b"]), (3, ["c"]), (4, ["d"]));
        var slice = new RecordBatch(whole.Schema, [ArrowArrayFactory.Slice(whole.Column(0), 1, 2), ArrowArrayFactory.Slice(whole.Column(1), 1, 2)], 2);
        Assert.That(Parts(SingleTokens, slice), Is.EquivalentTo(new[] { ("2: b", 1L), ("3: c", 1L) }));
    }

    [Test]
    public void CountGrams_NoRows_GivesNothing() => Assert.That(new GramCountColumns(SingleTokens).CountGrams([Batch()]), Is.Empty);

    [Test]
    public void CountGrams_NoGroups_SaysWhatWasExpected() => Refused(
        Batch(Strings(), Batch().Column(1)), "Groups, 32-bit integers, are expected in the first column, but it is utf8.");

    [Test]
    public void CountGrams_NoLists_SaysWhatWasExpected() => Refused(
        Batch(Batch().Column(0), Strings()), "Lists of tokens are expected in the second column, but it is utf8.");

    [TestCase(0)]
    [TestCase(5)]
    public void New_SizeOutOfRange_IsRefused(int size) =>
        Assert.That(() => new GramCountColumns(new GramOptions { Size = size }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static void Refused(RecordBatch batch, string message) =>
        Assert.That(() => new GramCountColumns(new GramOptions()).CountGrams([batch]).ToList(), Throws.InvalidOperationException.With.Message.EqualTo(message));

    private static Dictionary<string, long> Sums(IEnumerable<(string Gram, long Count)> parts) =>
        parts.GroupBy(part => part.Gram).ToDictionary(gram => gram.Key, gram => gram.Sum(part => part.Count));

    private static List<(string Gram, long Count)> Parts(GramOptions options, params RecordBatch[] batches)
    {
        var parts = new List<(string, long)>();
        foreach (var batch in new GramCountColumns(options).CountGrams(batches))
        {
            var groups = (Int32Array)batch.Column(GramCountColumns.Group);
            var grams = (BinaryArray)batch.Column(GramCountColumns.Gram);
            var counts = (Int64Array)batch.Column(GramCountColumns.Count);
            for (var row = 0; row < batch.Length; row++)
                parts.Add(($"{groups.GetValue(row)}: {string.Join(' ', GramKey.Tokens(grams.GetBytes(row)))}", counts.GetValue(row)!.Value));
        }

        return parts;
    }

    private static IEnumerable<byte[][]> Grams(RecordBatch batch) => new GramCountColumns(SingleTokens).CountGrams([batch])
        .SelectMany(part => Enumerable.Range(0, part.Length).Select(row => GramKey.Bytes(((BinaryArray)part.Column(GramCountColumns.Gram)).GetBytes(row))));

    private static RecordBatch[] InOneGroup(string?[]?[] tweets) => [Batch([.. tweets[..1].Select(Row)]), Batch([.. tweets[1..].Select(Row)])];

    private static (int? Group, string?[]? Tokens) Row(string?[]? tokens) => (7, tokens);

    private static RecordBatch Batch(params (int? Group, string?[]? Tokens)[] rows) =>
        BatchOf([.. rows.Select(row => (row.Group, row.Tokens?.Select(token => token is null ? null : Encoding.UTF8.GetBytes(token)).ToArray()))]);

    private static RecordBatch BatchOf(params (int? Group, byte[]?[]? Tokens)[] rows)
    {
        var (groups, lists) = (new Int32Array.Builder(), new Utf8ListColumnBuilder());
        foreach (var (group, tokens) in rows)
        {
            groups.Append(group);
            if (tokens is null)
            {
                lists.AppendNull();
                continue;
            }

            foreach (var token in tokens)
            {
                if (token is null)
                    lists.AppendNullItem();
                else
                    lists.AppendItem(token);
            }

            lists.EndList();
        }

        return Batch(groups.Build(), lists.Build());
    }

    private static StringArray Strings() => new StringArray.Builder().Build();

    private static RecordBatch Batch(IArrowArray groups, IArrowArray tokens) => new(
        new Schema([new Field("group", groups.Data.DataType, nullable: true), new Field("tokens", tokens.Data.DataType, nullable: true)], null), [groups, tokens], groups.Length);
}

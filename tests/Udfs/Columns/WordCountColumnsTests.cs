using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs.Tests.Columns;

public sealed class WordCountColumnsTests
{
    private const long Ample = WordCountColumns.DefaultMemory;

    // A table of this size has room for no list of two words: each list is handed out before the next.
    private const long Hardly = 0;

    // Before all words, which are compared by their hexadecimal digits.
    private const string Null = "!";

    [Test]
    public void CountWords_WordsInSeveralLists_CountsOccurrencesAndLists() => Assert.That(
        Count(Ample, Lists([["a", "b", "a"], ["b", "a"]], [["c"], ["a"]])),
        Is.EqualTo(new[] { ("a", 4L, 3L), ("b", 2L, 2L), ("c", 1L, 1L) }));

    [Test]
    public void CountWords_NullAndEmptyLists_CountNothing() =>
        Assert.That(Count(Ample, Lists([null, [], ["a"], null])), Is.EqualTo(new[] { ("a", 1L, 1L) }));

    [Test]
    public void CountWords_NoLists_GivesNothing() => Assert.That(Parts(Ample, Lists([])), Is.Empty);

    // As explode and groupBy have it.
    [Test]
    public void CountWords_NullsInLists_AreAWordOfTheirOwn() => Assert.That(
        Count(Ample, Lists([["a", null, null], [null], ["a"]])),
        Is.EqualTo(new (string?, long, long)[] { (null, 3, 2), ("a", 2, 2) }));

    [Test]
    public void CountWords_EmptyText_IsAWordAndNoNull() => Assert.That(
        Count(Ample, Lists([["", null, ""]])),
        Is.EquivalentTo(new (string?, long, long)[] { (null, 1, 1), ("", 2, 1) }));

    [Test]
    public void CountWords_CaseAndFormOfCharacters_TellWordsApart() =>
        Assert.That(Count(Ample, Lists([["é", "e\u0301", "É"]])).Select(word => word.Count), Is.EqualTo(new[] { 1, 1, 1 }));

    // 16 bytes of a word are held in its entry: lengths on both sides of each step, and words that differ in one byte only.
    [Test]
    public void CountWords_WordsOfEveryLengthThatDifferInOneByte_AreToldApart()
    {
        var words = Enumerable.Range(1, 40).SelectMany(length => Enumerable.Range(0, length).Select(place => new string('x', place) + "y" + new string('x', length - place - 1))).ToArray();
        Assert.That(Count(Ample, Lists([words, words])).Select(word => (word.Count, word.Lists)), Is.EqualTo(Enumerable.Repeat((2L, 2L), words.Length)));
    }

    [Test]
    public void CountWords_WordsOfEqualHashLengthAndEnds_AreToldApart()
    {
        var (one, other) = EqualHashes.Words();
        Assume.That(TokenHash.Of(one, 0), Is.EqualTo(TokenHash.Of(other, 0)));
        Assert.That(Counts(Parts(Ample, Bytes([one, other, one]))).Values, Is.EquivalentTo(new[] { (2L, 1L), (1L, 1L) }));
    }

    [Test]
    public void CountWords_BytesThatAreNoUtf8_PassThroughAsTheyAre() => Assert.That(
        Counts(Parts(Ample, Bytes([[0xFF], [0xFE], [0xC3], [0xFF], [0xED, 0xA0, 0x80]]))),
        Is.EquivalentTo(new Dictionary<string, (long, long)> { ["FF"] = (2, 1), ["FE"] = (1, 1), ["C3"] = (1, 1), ["EDA080"] = (1, 1) }));

    [Test]
    public void CountWords_HardlyAnyMemory_GivesPartsOfTheSameCounts()
    {
        string?[]?[] lists = [.. Enumerable.Range(0, 50).Select(list => Enumerable.Range(0, 30).Select(word => $"w{word * list % 37}").ToArray())];
        Assert.That(Count(Hardly, Lists(lists)), Is.EqualTo(Count(Ample, Lists(lists))));
    }

    [Test]
    public void CountWords_TableFull_IsHandedOutAndForgotten() => Assert.That(
        Parts(Hardly, Lists([[.. Enumerable.Range(0, 40).Select(word => $"w{word}")], ["w1"], null, ["w1"]])).Where(part => part.Word == Hex("w1")).Select(part => (part.Count, part.Lists)),
        Is.EqualTo(new[] { (1L, 1L), (1L, 1L), (1L, 1L) }));

    // Cut in two, it would count twice for its tweet.
    [Test]
    public void CountWords_ListThatNeedsMoreThanTheMemory_IsNotCut()
    {
        string[] words = [.. Enumerable.Range(0, 5000).Select(word => $"word {word % 2500}")];
        Assert.That(Parts(Hardly, Lists([words])).Select(part => (part.Count, part.Lists)), Is.EqualTo(Enumerable.Repeat((2L, 1L), 2500)));
    }

    [Test]
    public void CountWords_MoreWordsThanABatchHolds_ComeInSeveral()
    {
        var lists = Lists([[.. Enumerable.Range(0, 70_000).Select(word => $"{word}")]]);
        var rows = new WordCountColumns(Ample).CountWords(lists).Select(batch => batch.Length).ToList();
        Assert.That((rows.Count, rows.Sum()), Is.EqualTo((2, 70_000)));
    }

    [Test]
    public void CountWords_SliceOfAColumn_CountsItsListsAlone()
    {
        var whole = Lists([["a"], ["b", "a"], ["c"], ["d"]])[0];
        var slice = new RecordBatch(whole.Schema, [ArrowArrayFactory.Slice(whole.Column(0), 1, 2)], 2);
        Assert.That(Count(Ample, slice), Is.EqualTo(new[] { ("a", 1L, 1L), ("b", 1L, 1L), ("c", 1L, 1L) }));
    }

    // Arrow lets a null list span items; they are nobody's.
    [Test]
    public void CountWords_NullListOverItems_CountsNoneOfThem()
    {
        var lists = (ListArray)Lists([["a"], ["b"]])[0].Column(0);
        var data = new ArrayData(lists.Data.DataType, 2, 1, 0, [new ArrowBuffer(new byte[] { 0b01 }), lists.Data.Buffers[1]], lists.Data.Children);
        Assert.That(Count(Ample, Batch(new ListArray(data))), Is.EqualTo(new[] { ("a", 1L, 1L) }));
    }

    [Test]
    public void CountWords_TextsWithLongOffsets_AreRead()
    {
        var items = new LargeStringArray.Builder().Append("a").Append("bb").Append("a").Build();
        var offsets = new ArrowBuffer.Builder<int>().Append(0).Append(2).Append(3).Build();
        var lists = new ListArray(new ListType(LargeStringType.Default), 2, offsets, items, ArrowBuffer.Empty);
        Assert.That(Count(Ample, Batch(lists)), Is.EqualTo(new[] { ("a", 2L, 2L), ("bb", 1L, 1L) }));
    }

    [Test]
    public void CountWords_NoListColumn_SaysWhatWasExpected() => Assert.That(
        () => new WordCountColumns().CountWords([Batch(new StringArray.Builder().Append("a").Build())]).ToList(),
        Throws.InvalidOperationException.With.Message.EqualTo("Lists of words are expected in the first column, but it is utf8."));

    [Test]
    public void CountWords_ListsOfNumbers_SaysWhatWasExpected()
    {
        var numbers = new ListArray.Builder(Int64Type.Default);
        numbers.Append();
        ((Int64Array.Builder)numbers.ValueBuilder).Append(1);
        Assert.That(
            () => new WordCountColumns().CountWords([Batch(numbers.Build())]).ToList(),
            Throws.InvalidOperationException.With.Message.EqualTo("Column 'words' is expected to be a string column, but is int64. Cast it to string before."));
    }

    [Test]
    public void New_NegativeMemory_IsRefused() => Assert.That(() => new WordCountColumns(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static List<(string? Word, long Count, long Lists)> Count(long memory, params RecordBatch[] batches) =>
        [.. Counts(Parts(memory, batches)).Select(word => (word.Key == Null ? null : Encoding.UTF8.GetString(Convert.FromHexString(word.Key)), word.Value.Count, word.Value.Lists))];

    private static SortedDictionary<string, (long Count, long Lists)> Counts(IEnumerable<(string? Word, long Count, long Lists)> parts)
    {
        var counts = new SortedDictionary<string, (long Count, long Lists)>(StringComparer.Ordinal);
        foreach (var (word, count, lists) in parts)
        {
            counts.TryGetValue(word ?? Null, out var before);
            counts[word ?? Null] = (before.Count + count, before.Lists + lists);
        }

        return counts;
    }

    private static List<(string? Word, long Count, long Lists)> Parts(long memory, params RecordBatch[] batches)
    {
        var parts = new List<(string?, long, long)>();
        foreach (var batch in new WordCountColumns(memory).CountWords(batches))
        {
            var words = (StringArray)batch.Column(WordCountColumns.Word);
            for (var row = 0; row < batch.Length; row++)
            {
                parts.Add((
                    words.IsNull(row) ? null : Convert.ToHexString(words.GetBytes(row)),
                    ((Int64Array)batch.Column(WordCountColumns.Count)).GetValue(row)!.Value,
                    ((Int64Array)batch.Column(WordCountColumns.Tweets)).GetValue(row)!.Value));
            }
        }

        return parts;
    }

    private static string Hex(string word) => Convert.ToHexString(Encoding.UTF8.GetBytes(word));

    private static RecordBatch[] Lists(params string?[]?[][] batches) => [.. batches.Select(lists => Batch(Column(lists.Select(list => list?.Select(word => word is null ? null : Encoding.UTF8.GetBytes(word))))))];

    private static RecordBatch Bytes(byte[][] list) => Batch(Column([list]));

    private static ListArray Column(IEnumerable<IEnumerable<byte[]?>?> lists)
    {
        var column = new Utf8ListColumnBuilder();
        foreach (var list in lists)
        {
            if (list is null)
            {
                column.AppendNull();
                continue;
            }

            foreach (var word in list)
            {
                if (word is null)
                    column.AppendNullItem();
                else
                    column.AppendItem(word);
            }

            column.EndList();
        }

        return column.Build();
    }

    private static RecordBatch Batch(IArrowArray column) => new(new Schema([new Field("tokens", column.Data.DataType, nullable: true)], null), [column], column.Length);
}

using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.StraightPort;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Columns;

public sealed class OperationColumnsTests
{
    private static readonly BertVocabulary Vocabulary = BertVocabulary.Load(SharedData.Sample("vocab/vocab.txt"));
    private static readonly WordStatistics Statistics = WordStatistics.Load(SharedData.Sample("stats/twitter"));

    private static OperationColumns Columns => new(Vocabulary, new SocialTokenizer(Statistics, Statistics));

    [TestCase("conf", "operations.parquet", false)]
    [TestCase("conf", "operations.parquet", true)]
    [TestCase("shared", "data/golden/operations.parquet", false)]
    [TestCase("shared", "data/golden/mutants.parquet", false)]
    public async Task Add_ReferenceRowsInBatches_EqualsReference(string where, string path, bool large)
    {
        var golden = await OperationsRow.ReadAsync(where == "conf" ? SharedData.Sample(path) : SharedData.Find(path));
        var batches = golden.Chunk(997).Select(rows => Batch(large, [.. rows.Select(row => row.text)]));

        var differing = new List<string?>();
        var at = 0;
        foreach (var batch in Columns.Add(batches))
        {
            foreach (var (tokens, lower, social) in Rows(batch))
            {
                var row = golden[at++];
                if (!tokens!.SequenceEqual(row.Tokens!) || lower != row.lowercased_text || !social!.SequenceEqual(row.SocialTokens!))
                    differing.Add(row.text);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(at, Is.EqualTo(golden.Count));
            Assert.That(differing, Is.Empty);
        });
    }

    [TestCase("control-characters", 6)]
    [TestCase("huge-text", 5)]
    [TestCase("null-text", 403)]
    public async Task Add_HostileChunk_KeepsEveryRowAndAgreesWithThePlainTokenizer(string kind, int rows)
    {
        var texts = (await OperationsRow.ReadAsync(SharedData.Find($"data/hostile/{kind}/001.parquet"))).Select(row => row.text).ToArray();
        var plain = new StraightBertTokenizer(Vocabulary);

        var tokens = Single(texts).Select(row => row.Tokens);

        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.Length.EqualTo(rows));
            Assert.That(tokens, Is.EqualTo(texts.Select(text => text is null ? null : plain.Tokenize(text))));
        });
    }

    [Test]
    public void Add_NullText_GivesNulls() => Assert.That(
        Single("job", null, "JOB").Select(row => (row.Tokens is null, row.Lower, row.Social is null)),
        Is.EqualTo(new[] { (false, "job", false), (true, null, true), (false, "job", false) }));

    [Test]
    public void Add_EmptyText_GivesEmptyListsAndText()
    {
        var (tokens, lower, social) = Single("").Single();

        Assert.Multiple(() =>
        {
            Assert.That(tokens, Is.Empty.And.Not.Null);
            Assert.That(lower, Is.Empty.And.Not.Null);
            Assert.That(social, Is.Empty.And.Not.Null);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Add_EmptyBatch_GivesEmptyBatch(bool large)
    {
        var batch = Columns.Add([Batch(large)]).Single();

        Assert.That((batch.Length, batch.ColumnCount), Is.EqualTo((0, 5)));
    }

    [Test]
    public void Add_NoBatches_GivesNone() => Assert.That(Columns.Add([]), Is.Empty);

    [TestCase(false)]
    [TestCase(true)]
    public void Add_SlicedBatch_ReadsOnlyItsRows(bool large)
    {
        var whole = Batch(large, "one", null, "Two", "Three", null);
        var slice = whole.Slice(1, 3);

        var rows = Rows(Columns.Add([slice]).Single()).Select(row => row.Lower);

        Assert.That(rows, Is.EqualTo(new[] { null, "two", "three" }));
    }

    [Test]
    public void Add_Batch_PassesItsColumnsOnWithoutACopy()
    {
        var batch = Batch(false, "job");

        var added = Columns.Add([batch]).Single();

        Assert.Multiple(() =>
        {
            Assert.That(added.Column(0), Is.SameAs(batch.Column(0)));
            Assert.That(added.Column(1), Is.SameAs(batch.Column(1)));
        });
    }

    [Test]
    public void Add_Batch_NamesAndTypesItsColumns()
    {
        var schema = Columns.Add([Batch(false, "job")]).Single().Schema;

        Assert.That(
            schema.FieldsList.Select(field => (field.Name, field.DataType.TypeId, field.IsNullable)),
            Is.EqualTo(new[]
            {
                ("tweet_id", ArrowTypeId.String, false),
                ("text", ArrowTypeId.String, true),
                ("convbert_tokenized_text", ArrowTypeId.List, true),
                ("lowercased_text", ArrowTypeId.String, true),
                ("tokenized_preprocessed_text", ArrowTypeId.List, true),
            }));
    }

    [Test]
    public void Add_BrokenUtf8_DropsItFromBertTokensAndReplacesItElsewhere()
    {
        var text = new BinaryArray.Builder().Append((ReadOnlySpan<byte>)[0x4A, 0xFF, 0x4F, 0x42]).Build();
        var strings = new StringArray(new ArrayData(StringType.Default, 1, 0, 0, text.Data.Buffers));
        var batch = new RecordBatch(Schema(StringType.Default), [Strings(false, ["1"]), strings], 1);

        var (tokens, lower, social) = Rows(Columns.Add([batch]).Single()).Single();

        Assert.Multiple(() =>
        {
            Assert.That(tokens, Is.EqualTo(new BertTokenizer(Vocabulary).Tokenize("JOB")));
            Assert.That(lower, Is.EqualTo("j\uFFFDob"));
            Assert.That(social, Is.EqualTo(["j", "\uFFFD", "ob"]));
        });
    }

    [Test]
    public void Add_NoTextColumn_NamesTheColumns()
    {
        var schema = new Schema([new Field("id", StringType.Default, true), new Field("body", StringType.Default, true)], null);
        var batch = new RecordBatch(schema, [Strings(false, ["1"]), Strings(false, ["x"])], 1);

        Assert.That(
            () => Columns.Add([batch]).ToList(),
            Throws.InvalidOperationException.With.Message.EqualTo("A column 'text' of strings is expected, but the columns are: id, body. Select or rename the column first."));
    }

    [Test]
    public void Add_TextColumnOfNumbers_NamesItsType()
    {
        var batch = new RecordBatch(Schema(Int64Type.Default), [Strings(false, ["1"]), new Int64Array.Builder().Append(1).Build()], 1);

        Assert.That(
            () => Columns.Add([batch]).ToList(),
            Throws.InvalidOperationException.With.Message.EqualTo("Column 'text' is expected to be a string column, but is int64. Cast it to string before."));
    }

    [Test]
    public void Add_TextOfTwoMillionCharacters_KeepsItsRow()
    {
        var rows = Single(new string('A', 2_000_000), "b");

        Assert.That(rows.Select(row => (row.Tokens!.Length, row.Lower!.Length)), Is.EqualTo(new[] { (1, 2_000_000), (1, 1) }));
    }

    private static List<(string[]? Tokens, string? Lower, string[]? Social)> Single(params string?[] texts) =>
        Rows(Columns.Add([Batch(false, texts)]).Single());

    private static RecordBatch Batch(bool large, params string?[] texts)
    {
        var ids = Strings(false, [.. texts.Select((_, row) => $"{row}")]);
        return new RecordBatch(Schema(large ? LargeStringType.Default : StringType.Default), [ids, Strings(large, texts)], texts.Length);
    }

    private static Schema Schema(IArrowType text) => new([new Field("tweet_id", StringType.Default, false), new Field("text", text, true)], null);

    private static IArrowArray Strings(bool large, string?[] values)
    {
        var strings = new StringArray.Builder().AppendRange(values).Build();
        if (!large)
            return strings;

        var offsets = new byte[(values.Length + 1) * sizeof(long)];
        for (var row = 0; row < values.Length; row++)
            BitConverter.TryWriteBytes(offsets.AsSpan((row + 1) * sizeof(long)), (long)strings.ValueOffsets[row + 1]);
        var data = new ArrayData(LargeStringType.Default, values.Length, strings.NullCount, 0, [strings.NullBitmapBuffer, new ArrowBuffer(offsets), strings.ValueBuffer]);
        return new LargeStringArray(data);
    }

    private static List<(string[]? Tokens, string? Lower, string[]? Social)> Rows(RecordBatch batch)
    {
        var lower = (StringArray)batch.Column("lowercased_text");
        var (tokens, social) = (Lists(batch, "convbert_tokenized_text"), Lists(batch, "tokenized_preprocessed_text"));
        return [.. Enumerable.Range(0, batch.Length).Select(row => (tokens[row], lower.GetString(row, Encoding.UTF8), social[row]))];
    }

    private static List<string[]?> Lists(RecordBatch batch, string column)
    {
        var lists = (ListArray)batch.Column(column);
        var items = (StringArray)lists.Values;
        return [.. Enumerable.Range(0, batch.Length).Select(row => lists.IsNull(row) ? null
            : Enumerable.Range(lists.ValueOffsets[row], lists.ValueOffsets[row + 1] - lists.ValueOffsets[row]).Select(item => items.GetString(item, Encoding.UTF8)).ToArray())];
    }
}

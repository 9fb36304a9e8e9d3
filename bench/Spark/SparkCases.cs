using Apache.Arrow;
using LaborSpark.Arrow;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Bench.Spark;

/// <summary>What is measured: each takes the scanned tweets and gives what is written to nowhere.</summary>
internal static class SparkCases
{
    private const int Tokens = 20;

    public static StructType Scanned { get; } = new([new("tweet_id", new Microsoft.Spark.Sql.Types.StringType()), new("text", new Microsoft.Spark.Sql.Types.StringType())]);

    private static StructType WithLists { get; } = new([.. Scanned.Fields,
        new("first", new ArrayType(new Microsoft.Spark.Sql.Types.StringType())), new("second", new ArrayType(new Microsoft.Spark.Sql.Types.StringType()))]);

    public static IReadOnlyList<(string Name, Func<DataFrame, DataFrame> Plan)> All { get; } =
    [
        ("scan, no function (baseline)", tweets => tweets),
        ("identity MapInArrow", tweets => tweets.MapInArrow(Identity, Scanned)),
        ("two list columns of 20 tokens", tweets => tweets.MapInArrow(TwoLists, WithLists)),
        ("scalar string function", tweets => tweets.WithColumn("text", Functions.Udf<string, string>(Shorten)(tweets["text"]))),
    ];

    private static IEnumerable<RecordBatch> Identity(IEnumerable<RecordBatch> batches) => batches;

    private static string Shorten(string text) => text.Length > 100 ? text[..100] : text;

    private static IEnumerable<RecordBatch> TwoLists(IEnumerable<RecordBatch> batches)
    {
        var first = new Utf8ListColumnBuilder();
        var second = new Utf8ListColumnBuilder();
        Schema? schema = null;
        foreach (var batch in batches)
        {
            first.Clear();
            second.Clear();
            var texts = (StringArray)batch.Column(1);
            var offsets = texts.ValueOffsets;
            var bytes = texts.Values;
            for (var row = 0; row < texts.Length; row++)
            {
                Cut(bytes[offsets[row]..offsets[row + 1]], first);
                Cut(bytes[offsets[row]..offsets[row + 1]], second);
            }
            schema ??= new Schema([.. batch.Schema.FieldsList, new Field("first", Utf8ListColumnBuilder.Type, true), new Field("second", Utf8ListColumnBuilder.Type, true)], null);
            yield return new RecordBatch(schema, [batch.Column(0), batch.Column(1), first.Build(), second.Build()], batch.Length);
        }
    }

    /// <summary>Twenty pieces of equal length: the cost measured is that of the boundary and of the columns, not of a tokenizer.</summary>
    private static void Cut(ReadOnlySpan<byte> text, Utf8ListColumnBuilder into)
    {
        var length = text.Length / Tokens;
        for (var token = 0; token < Tokens; token++)
            into.AppendItem(Ascii(text.Slice(token * length, length)));
        into.EndList();
    }

    // A piece cut inside a character would not be UTF-8: such a piece is left empty.
    private static ReadOnlySpan<byte> Ascii(ReadOnlySpan<byte> piece) => System.Text.Ascii.IsValid(piece) ? piece : [];
}

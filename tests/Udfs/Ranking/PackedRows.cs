using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Udfs.Tests.Ranking;

/// <summary>What Spark does with packed rows between two steps of a merge: it copies them, and makes batches of them again.</summary>
internal static class PackedRows
{
    /// <summary>Copies batches as they come: the next takes the place of the one before.</summary>
    public static List<PackedRow> Copy(IEnumerable<RecordBatch> batches)
    {
        var rows = new List<PackedRow>();
        foreach (var batch in batches)
        {
            var (parts, sources, asides) = ((Int32Array)batch.Column(PartColumns.Part), (Int32Array)batch.Column(PartColumns.Source), (Int64Array)batch.Column(PartColumns.Aside));
            for (var row = 0; row < batch.Length; row++)
                rows.Add(new PackedRow(parts.GetValue(row)!.Value, sources.GetValue(row)!.Value, asides.GetValue(row)!.Value, Bytes(batch, PartColumns.Rows, row)));
        }
        return rows;
    }

    /// <summary>A binary value of a batch, copied; null for null.</summary>
    public static byte[]? Bytes(RecordBatch batch, string column, int row)
    {
        var values = (BinaryArray)batch.Column(column);
        return values.IsNull(row) ? null : values.GetBytes(row).ToArray();
    }

    /// <summary>Batches of rows for a part.</summary>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="batchRows">The rows of a batch.</param>
    /// <param name="large">Bytes have 64-bit offsets.</param>
    public static IEnumerable<RecordBatch> Batches(IEnumerable<PackedRow> rows, int batchRows, bool large) => rows.Chunk(batchRows).Select(some =>
    {
        var (parts, sources, asides) = (new Int32Array.Builder(), new Int32Array.Builder(), new Int64Array.Builder());
        foreach (var row in some)
        {
            parts.Append(row.Part);
            sources.Append(row.Source);
            asides.Append(row.Aside);
        }
        return IdBatches.Batch(
            some.Length,
            (PartColumns.Part, parts.Build()), (PartColumns.Source, sources.Build()), (PartColumns.Aside, asides.Build()), (PartColumns.Rows, Binary([.. some.Select(r => r.Rows)], large)));
    });

    /// <summary>A binary column.</summary>
    public static IArrowArray Binary(IReadOnlyList<byte[]?> values, bool large)
    {
        var column = new BinaryArray.Builder(BinaryType.Default);
        foreach (var value in values)
            _ = value is null ? column.AppendNull() : column.Append(value.AsSpan());
        return large ? LargeColumns.Of(column.Build()) : column.Build();
    }
}

using System.Buffers.Binary;
using Parquet.Meta;
using PhysicalType = Parquet.Meta.Type;

namespace LaborSpark.Jobs.Inputs;

/// <summary>What a footer says of the values in its file.</summary>
internal static class ParquetStatistics
{
    /// <summary>The least and the greatest value of each plain column of 64-bit integers of which every row group says it.</summary>
    public static IReadOnlyDictionary<string, (long Least, long Most)> Ranges(FileMetaData meta)
    {
        var ranges = new Dictionary<string, (long Least, long Most)>(StringComparer.Ordinal);
        foreach (var column in Columns(meta).Where(c => c.Type == PhysicalType.INT64 && c.PathInSchema.Count == 1).GroupBy(c => c.PathInSchema[0], StringComparer.Ordinal))
        {
            var known = column.Select(c => c.Statistics).Where(s => s?.MinValue?.Length == sizeof(long) && s.MaxValue?.Length == sizeof(long)).ToList();
            if (known.Count == meta.RowGroups.Count)
                ranges[column.Key] = (known.Min(s => BinaryPrimitives.ReadInt64LittleEndian(s!.MinValue)), known.Max(s => BinaryPrimitives.ReadInt64LittleEndian(s!.MaxValue)));
        }
        return ranges;
    }

    /// <summary>The values of the nested column that has most.</summary>
    public static long ListItems(FileMetaData meta) => Columns(meta)
        .Where(c => c.PathInSchema.Count > 1)
        .GroupBy(c => string.Join('.', c.PathInSchema), c => c.NumValues, StringComparer.Ordinal)
        .Select(c => c.Sum())
        .DefaultIfEmpty()
        .Max();

    private static IEnumerable<ColumnMetaData> Columns(FileMetaData meta) => meta.RowGroups.SelectMany(g => g.Columns).Select(c => c.MetaData).OfType<ColumnMetaData>();
}

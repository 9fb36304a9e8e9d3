using System.Buffers.Binary;
using Parquet.Meta;
using PhysicalType = Parquet.Meta.Type;

namespace LaborSpark.Jobs.Inputs;

/// <summary>What a footer says of the values in its file.</summary>
internal static class ParquetStatistics
{
    /// <summary>The columns with how many values and nulls they hold, and between which bounds.</summary>
    /// <param name="columns">The columns by the schema.</param>
    /// <param name="groups">The groups of rows.</param>
    public static IReadOnlyList<ParquetColumn> Add(IReadOnlyList<ParquetColumn> columns, IReadOnlyList<RowGroup> groups)
    {
        var chunks = groups.SelectMany(group => group.Columns).Select(chunk => chunk.MetaData).OfType<ColumnMetaData>().ToLookup(chunk => chunk.PathInSchema[0], StringComparer.Ordinal);
        return [.. columns.Select(column => Add(column, [.. chunks[column.Name]], groups.Count))];
    }

    // One chunk for each group of rows, or the column has several leaves, whose values say nothing of its rows.
    private static ParquetColumn Add(ParquetColumn column, IReadOnlyList<ColumnMetaData> chunks, int groups) => chunks.Count != groups ? column : column with
    {
        Values = chunks.Sum(chunk => chunk.NumValues),
        Nulls = chunks.All(chunk => chunk.Statistics?.NullCount is not null) ? chunks.Sum(chunk => chunk.Statistics!.NullCount) : null,
        Range = RangeOf(column, chunks),
    };

    private static (long Least, long Most)? RangeOf(ParquetColumn column, IReadOnlyList<ColumnMetaData> chunks)
    {
        var isKnown = column.SparkType == "bigint" && chunks.Count > 0
            && chunks.All(c => c.Type == PhysicalType.INT64 && c.Statistics?.MinValue?.Length == sizeof(long) && c.Statistics.MaxValue?.Length == sizeof(long));
        return isKnown
            ? (chunks.Min(c => BinaryPrimitives.ReadInt64LittleEndian(c.Statistics!.MinValue)), chunks.Max(c => BinaryPrimitives.ReadInt64LittleEndian(c.Statistics!.MaxValue)))
            : null;
    }
}

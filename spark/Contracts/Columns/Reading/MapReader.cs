using Apache.Arrow;
using Apache.Arrow.Types;
using MapType = Microsoft.Spark.Sql.Types.MapType;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

internal sealed class MapReader<TKey, TValue>(MapType type, ColumnReader<TKey> keys, ColumnReader<TValue> values)
    : StoredReader<Dictionary<TKey, TValue>>(type)
    where TKey : notnull
{
    private ColumnBytes _offsets;
    private int _entriesOffset;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == ArrowTypeId.Map;

    protected override void Load(ArrayData column)
    {
        var entries = column.Children[0];
        _offsets = new ColumnBytes(column.Buffers[1]);
        _entriesOffset = entries.Offset;
        keys.Attach(entries.Children[0]);
        values.Attach(entries.Children[1]);
    }

    protected override Dictionary<TKey, TValue> Value(int position)
    {
        var start = _offsets.Int32(position);
        var end = _offsets.Int32(position + 1);
        var map = new Dictionary<TKey, TValue>(end - start);
        // Spark may hold a key twice (its deduplication policy can be switched off in old tables): the last one wins, as there.
        for (var i = start; i < end; i++)
            map[keys.Read(_entriesOffset + i)] = values.Read(_entriesOffset + i);
        return map;
    }
}

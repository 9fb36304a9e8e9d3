using Apache.Arrow;
using LaborSpark.Arrow;
using MapType = Microsoft.Spark.Sql.Types.MapType;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes maps from any sequence of entries.</summary>
internal sealed class MapWriter<TMap, TKey, TValue> : StoredWriter<TMap>
    where TMap : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly MapType _type;
    private readonly Apache.Arrow.Types.MapType _stored;
    private readonly ColumnWriter<TKey> _keys;
    private readonly ColumnWriter<TValue> _values;
    private readonly ReusedBuffer _offsets = new();

    public MapWriter(MapType type, Apache.Arrow.Types.MapType stored, ColumnWriter<TKey> keys, ColumnWriter<TValue> values)
    {
        _type = type;
        _stored = stored;
        _keys = keys;
        _values = values;
        _offsets.WriteInt32(0);
    }

    internal override ArrayData BuildData()
    {
        var entries = new ArrayData(
            _stored.KeyValueType, _keys.Length, 0, 0, [ArrowBuffer.Empty], [_keys.BuildData(), _values.BuildData()]);
        return Data(_stored, [_offsets.ToArrow()], [entries]);
    }

    protected override void Store(TMap value)
    {
        foreach (var (key, item) in value)
        {
            _keys.Append(key);
            _values.Append(item);
        }
        if (_keys.NullCount > 0)
            throw new ArgumentException($"A key of a map is null: keys of {_type.SimpleString} never are.");
        if (!_type.ValueContainsNull && _values.NullCount > 0)
            throw new ArgumentException($"A value of a map is null, and {_type.SimpleString} was declared with valueContainsNull false.");
        _offsets.WriteInt32(_keys.Length);
    }

    protected override void StoreNull() => _offsets.WriteInt32(_keys.Length);

    protected override void ClearValues()
    {
        _keys.Clear();
        _values.Clear();
        _offsets.Clear();
        _offsets.WriteInt32(0);
    }
}

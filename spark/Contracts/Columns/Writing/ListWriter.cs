using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;
using ArrayType = Microsoft.Spark.Sql.Types.ArrayType;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes lists from any sequence of items.</summary>
internal sealed class ListWriter<TList, T> : StoredWriter<TList>
    where TList : IEnumerable<T>
{
    private readonly ArrayType _type;
    private readonly IArrowType _stored;
    private readonly ColumnWriter<T> _items;
    private readonly ReusedBuffer _offsets = new();

    public ListWriter(ArrayType type, IArrowType stored, ColumnWriter<T> items)
    {
        _type = type;
        _stored = stored;
        _items = items;
        _offsets.WriteInt32(0);
    }

    internal override ArrayData BuildData() => Data(_stored, [_offsets.ToArrow()], [_items.BuildData()]);

    protected override void Store(TList value)
    {
        if (value is T[] array)
        {
            foreach (var item in array)
                _items.Append(item);
        }
        else
        {
            foreach (var item in value)
                _items.Append(item);
        }
        if (!_type.ContainsNull && _items.NullCount > 0)
            throw new ArgumentException($"An element is null, and {_type.SimpleString} was declared with containsNull false.");
        _offsets.WriteInt32(_items.Length);
    }

    protected override void StoreNull() => _offsets.WriteInt32(_items.Length);

    protected override void ClearValues()
    {
        _items.Clear();
        _offsets.Clear();
        _offsets.WriteInt32(0);
    }
}

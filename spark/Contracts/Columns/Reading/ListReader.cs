using Apache.Arrow;
using Apache.Arrow.Types;
using ArrayType = Microsoft.Spark.Sql.Types.ArrayType;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

internal sealed class ListReader<T>(ArrayType type, ColumnReader<T> items) : StoredReader<T[]>(type)
{
    private ColumnBytes _offsets;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == ArrowTypeId.List;

    protected override void Load(ArrayData column)
    {
        _offsets = new ColumnBytes(column.Buffers[1]);
        items.Attach(column.Children[0]);
    }

    protected override T[] Value(int position)
    {
        var start = _offsets.Int32(position);
        var list = new T[_offsets.Int32(position + 1) - start];
        for (var i = 0; i < list.Length; i++)
            list[i] = items.Read(start + i);
        return list;
    }
}

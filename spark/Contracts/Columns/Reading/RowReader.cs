using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Sql;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

internal sealed class RowReader(StructType type) : StoredReader<Row>(type)
{
    private readonly ColumnReader<object?>[] _fields = [.. type.Fields.Select(field => Boxed(field.DataType))];

    protected override bool Accepts(IArrowType stored) =>
        stored is Apache.Arrow.Types.StructType record && record.Fields.Count == _fields.Length;

    protected override void Load(ArrayData column)
    {
        for (var i = 0; i < _fields.Length; i++)
            _fields[i].Attach(column.Children[i]);
    }

    protected override Row Value(int position)
    {
        var values = new object?[_fields.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _fields[i].Read(position);
        return new Row(values, type);
    }
}

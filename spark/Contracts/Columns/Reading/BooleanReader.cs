using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

internal sealed class BooleanReader(DataType type) : StoredReader<bool>(type)
{
    private ColumnBytes _values;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == ArrowTypeId.Boolean;

    protected override void Load(ArrayData column) => _values = new ColumnBytes(column.Buffers[1]);

    protected override bool Value(int position) => _values.Bit(position);
}

using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads a column of type void: nothing but nulls.</summary>
internal sealed class NullReader : ColumnReader<object?>
{
    public override bool IsNull(int row) => true;

    public override object? Read(int row) => null;

    internal override void Attach(ArrayData column)
    {
        if (column.DataType.TypeId != ArrowTypeId.Null)
            throw new ArgumentException($"Expected a column of type void, got the Arrow type {column.DataType.Name}.");
    }
}

using Apache.Arrow;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes a column of type void.</summary>
internal sealed class NullWriter : ColumnWriter<object?>
{
    private int _length;

    public override int Length => _length;

    internal override int NullCount => _length;

    public override void Append(object? value)
    {
        if (value is not null)
            throw ValueFit.Refusal(value, new NullType());
        _length++;
    }

    public override void AppendNull() => _length++;

    public override void Clear() => _length = 0;

    internal override ArrayData BuildData() => new(Apache.Arrow.Types.NullType.Default, _length, _length, 0, System.Array.Empty<ArrowBuffer>());
}

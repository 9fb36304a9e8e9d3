using Apache.Arrow;
using Apache.Arrow.Types;
using DataType = Microsoft.Spark.Sql.Types.DataType;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads numbers and what is stored as numbers.</summary>
internal sealed class FixedReader<T>(DataType type) : StoredReader<T>(type)
    where T : unmanaged
{
    private readonly IArrowType _expected = ArrowTypes.ToArrow(type, "UTC");
    private ColumnBytes _values;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == _expected.TypeId && (stored, _expected) switch
    {
        (TimestampType came, TimestampType expected) => came.Unit == expected.Unit && came.IsTimeZoneAware == expected.IsTimeZoneAware,
        (TimeBasedType came, TimeBasedType expected) => came.Unit == expected.Unit,
        (IntervalType came, IntervalType expected) => came.Unit == expected.Unit,
        _ => true,
    };

    protected override void Load(ArrayData column) => _values = new ColumnBytes(column.Buffers[1]);

    protected override T Value(int position) => _values.Fixed<T>(position);
}

using Apache.Arrow;
using Apache.Arrow.Types;
using DecimalType = Microsoft.Spark.Sql.Types.DecimalType;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads decimals of 128 bits as <see cref="decimal"/>, which has 96.</summary>
internal sealed class DecimalReader(DecimalType type) : StoredReader<decimal>(type)
{
    private static readonly Int128 Largest = ((Int128)1 << 96) - 1;
    private ColumnBytes _values;
    private int _scale;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == ArrowTypeId.Decimal128;

    protected override void Load(ArrayData column)
    {
        _scale = ((Decimal128Type)column.DataType).Scale;
        _values = new ColumnBytes(column.Buffers[1]);
    }

    protected override decimal Value(int position)
    {
        var stored = _values.Int128(position);
        var digits = Int128.Abs(stored);
        var scale = _scale;
        while ((digits > Largest || scale > 28) && scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }
        if (digits > Largest || scale > 28)
            throw new OverflowException(
                $"The decimal {stored}E-{_scale} has more than the 28 digits that decimal holds. Cast the column in Spark to fewer digits, or to string.");
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), Int128.IsNegative(stored), (byte)scale);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;
using DecimalType = Microsoft.Spark.Sql.Types.DecimalType;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes decimals at the column's scale: digits beyond it are rounded, half away from zero, as Spark's own casts do.</summary>
internal sealed class DecimalWriter(DecimalType type) : StoredWriter<decimal>
{
    private const int Width = 16;
    private readonly Decimal128Type _stored = new(type.Precision, type.Scale);
    private readonly Int128 _limit = PowerOfTen(type.Precision);
    private readonly ReusedBuffer _values = new();

    internal override ArrayData BuildData() => Data(_stored, [_values.ToArrow()]);

    protected override void Store(decimal value)
    {
        BinaryPrimitives.WriteInt128LittleEndian(_values.GetSpan(Width), Scaled(value));
        _values.Advance(Width);
    }

    protected override void StoreNull() => _values.WriteZeros(Width);

    protected override void ClearValues() => _values.Clear();

    private Int128 Scaled(decimal value)
    {
        var rounded = type.Scale < value.Scale ? Math.Round(value, type.Scale, MidpointRounding.AwayFromZero) : value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(rounded, bits);
        var digits = ((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0];
        var factor = PowerOfTen(type.Scale - rounded.Scale);
        if (digits >= _limit || (factor > 1 && digits > (_limit - 1) / factor))
            throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"The value {value} does not fit {type.SimpleString}. Declare a type with more digits before the point."));
        digits *= factor;
        return decimal.IsNegative(rounded) ? -digits : digits;
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}

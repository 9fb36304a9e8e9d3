using Apache.Arrow;
using LaborSpark.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

internal sealed class BooleanWriter : StoredWriter<bool>
{
    private readonly ReusedBuffer _bits = new();

    internal override ArrayData BuildData() => Data(Apache.Arrow.Types.BooleanType.Default, [_bits.ToArrow()]);

    protected override void Store(bool value)
    {
        StoreNull();
        if (value)
            _bits.SetBit(Length);
    }

    protected override void StoreNull()
    {
        if (Length >> 3 == _bits.Length)
            _bits.WriteByte(0);
    }

    protected override void ClearValues() => _bits.Clear();
}

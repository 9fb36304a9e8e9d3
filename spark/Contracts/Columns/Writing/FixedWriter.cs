using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes numbers and what is stored as numbers.</summary>
internal sealed class FixedWriter<T>(IArrowType type) : StoredWriter<T>
    where T : unmanaged
{
    private readonly ReusedBuffer _values = new();

    internal override ArrayData BuildData() => Data(type, [_values.ToArrow()]);

    protected override void Store(T value)
    {
        MemoryMarshal.Write(_values.GetSpan(Unsafe.SizeOf<T>()), value);
        _values.Advance(Unsafe.SizeOf<T>());
    }

    protected override void StoreNull() => _values.WriteZeros(Unsafe.SizeOf<T>());

    protected override void ClearValues() => _values.Clear();
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Arrow;

/// <summary>Builds columns of numbers over buffers that are reused from batch to batch.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/> or <see cref="double"/>.</typeparam>
/// <remarks>A built array borrows the buffers: it is valid until <see cref="Clear"/>. Not thread-safe.</remarks>
public sealed class NumberColumnBuilder<T>
    where T : unmanaged
{
    private readonly ReusedBuffer _values = new();
    private readonly ValidityBuffer _validity = new();

    /// <summary>The Arrow type of the built columns.</summary>
    /// <exception cref="NotSupportedException">There is no column of <typeparamref name="T"/>.</exception>
    // Asked for a batch at a time; in a static field the refusal would come wrapped as one of the type's initializer.
    public static ArrowType Type =>
        typeof(T) == typeof(int) ? Int32Type.Default
        : typeof(T) == typeof(long) ? Int64Type.Default
        : typeof(T) == typeof(double) ? DoubleType.Default
        : throw new NotSupportedException($"There is no column of {typeof(T).Name}.");

    /// <summary>The number of values appended, nulls among them.</summary>
    public int Length => _validity.Length;

    /// <summary>Appends a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(T value)
    {
        MemoryMarshal.Write(_values.GetSpan(Unsafe.SizeOf<T>()), in value);
        _values.Advance(Unsafe.SizeOf<T>());
        _validity.AppendValid();
    }

    /// <summary>Appends a null.</summary>
    public void AppendNull()
    {
        _values.WriteZeros(Unsafe.SizeOf<T>());
        _validity.AppendNull();
    }

    /// <summary>The column of all values appended since the last <see cref="Clear"/>, valid until the next one.</summary>
    public IArrowArray Build() =>
        ArrowArrayFactory.BuildArray(new ArrayData(Type, Length, _validity.NullCount, 0, [_validity.ToArrow(), _values.ToArrow()]));

    /// <summary>Starts a new column in the same buffers.</summary>
    public void Clear()
    {
        _values.Clear();
        _validity.Clear();
    }
}

using System.Buffers;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Arrow;

/// <summary>Builds binary columns over buffers that are reused from batch to batch.</summary>
/// <remarks>A built array borrows the buffers: it is valid until <see cref="Clear"/>. Not thread-safe.</remarks>
public sealed class BinaryColumnBuilder
{
    // Text and bytes are laid out alike.
    private readonly Utf8ColumnBuilder _column = new();

    /// <summary>The number of values appended, nulls among them.</summary>
    public int Length => _column.Length;

    /// <summary>Where a value can be written piece by piece; <see cref="EndValue"/> ends it.</summary>
    public IBufferWriter<byte> Value => _column.Value;

    /// <summary>Appends a value.</summary>
    /// <exception cref="InvalidOperationException">The column would pass 2 GB.</exception>
    public void Append(ReadOnlySpan<byte> bytes) => _column.Append(bytes);

    /// <summary>Ends the value written through <see cref="Value"/>; with nothing written, it is empty.</summary>
    public void EndValue() => _column.EndValue();

    /// <summary>Appends a null.</summary>
    public void AppendNull() => _column.AppendNull();

    /// <summary>The column of all values appended since the last <see cref="Clear"/>, valid until the next one.</summary>
    public BinaryArray Build()
    {
        var data = _column.Build().Data;
        return new BinaryArray(new ArrayData(BinaryType.Default, data.Length, data.NullCount, data.Offset, data.Buffers));
    }

    /// <summary>Starts a new column in the same buffers.</summary>
    public void Clear() => _column.Clear();
}

using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes columns of runs of bytes.</summary>
internal abstract class BytesWriter<T> : StoredWriter<T>
{
    private readonly IArrowType _type;
    private readonly ReusedBuffer _offsets = new();

    protected BytesWriter(IArrowType type)
    {
        _type = type;
        _offsets.WriteInt32(0);
    }

    protected ReusedBuffer Bytes { get; } = new();

    internal override ArrayData BuildData() => Data(_type, [_offsets.ToArrow(), Bytes.ToArrow()]);

    protected sealed override void Store(T value)
    {
        Write(value);
        _offsets.WriteInt32(Bytes.Length);
    }

    protected sealed override void StoreNull() => _offsets.WriteInt32(Bytes.Length);

    protected sealed override void ClearValues()
    {
        Bytes.Clear();
        _offsets.Clear();
        _offsets.WriteInt32(0);
    }

    protected abstract void Write(T value);
}

/// <summary>Writes strings; lone surrogates become U+FFFD.</summary>
internal sealed class Utf8Writer() : BytesWriter<string>(StringType.Default)
{
    protected override void Write(string value) => Bytes.WriteUtf8(value);
}

/// <summary>Writes binaries.</summary>
internal sealed class BlobWriter() : BytesWriter<byte[]>(BinaryType.Default)
{
    protected override void Write(byte[] value) => Bytes.Write(value);
}

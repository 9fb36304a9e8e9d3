using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads columns of runs of bytes, with offsets of 32 or 64 bits.</summary>
internal abstract class BytesReader<T>(DataType type, ArrowTypeId small, ArrowTypeId large) : StoredReader<T>(type)
{
    private ColumnBytes _offsets;
    private ColumnBytes _bytes;
    private bool _isLarge;

    protected override bool Accepts(IArrowType stored) => stored.TypeId == small || stored.TypeId == large;

    protected override void Load(ArrayData column)
    {
        _isLarge = column.DataType.TypeId == large;
        _offsets = new ColumnBytes(column.Buffers[1]);
        _bytes = new ColumnBytes(column.Buffers[2]);
    }

    protected ReadOnlySpan<byte> Bytes(int position)
    {
        var (start, end) = _isLarge
            ? (checked((int)_offsets.Int64(position)), checked((int)_offsets.Int64(position + 1)))
            : (_offsets.Int32(position), _offsets.Int32(position + 1));
        return _bytes.Slice(start, end - start);
    }
}

/// <summary>Reads strings; invalid UTF-8 becomes U+FFFD.</summary>
internal sealed class Utf8Reader(DataType type) : BytesReader<string>(type, ArrowTypeId.String, ArrowTypeId.LargeString)
{
    protected override string Value(int position) => Encoding.UTF8.GetString(Bytes(position));
}

/// <summary>Reads binaries.</summary>
internal sealed class BlobReader(DataType type) : BytesReader<byte[]>(type, ArrowTypeId.Binary, ArrowTypeId.LargeBinary)
{
    protected override byte[] Value(int position) => Bytes(position).ToArray();
}

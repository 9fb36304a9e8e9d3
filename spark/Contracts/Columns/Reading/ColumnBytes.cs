using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>The bytes of an Arrow buffer, taken up once for a batch so that reading a value costs no more than an array access.</summary>
internal readonly struct ColumnBytes
{
    private readonly byte[] _bytes;
    private readonly int _start;

    public ColumnBytes(ArrowBuffer buffer)
    {
        if (MemoryMarshal.TryGetArray(buffer.Memory, out var segment))
        {
            _bytes = segment.Array!;
            _start = segment.Offset;
            return;
        }
        // Native memory: a copy is safe even if the batch is disposed too early.
        _bytes = buffer.Memory.ToArray();
    }

    public short Int16(int index) => BinaryPrimitives.ReadInt16LittleEndian(_bytes.AsSpan(_start + (index * sizeof(short))));

    public int Int32(int index) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_start + (index * sizeof(int))));

    public long Int64(int index) => BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(_start + (index * sizeof(long))));

    public T Fixed<T>(int index) where T : unmanaged => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(_start))[index];

    public Int128 Int128(int index) => BinaryPrimitives.ReadInt128LittleEndian(_bytes.AsSpan(_start + (index * 16)));

    public bool Bit(int index) => (_bytes[_start + (index >> 3)] & (1 << (index & 7))) != 0;

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(_start + start, length);
}

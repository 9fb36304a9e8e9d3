using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Apache.Arrow;

namespace LaborSpark.Arrow;

/// <summary>A growing run of bytes, kept between batches, that an Arrow array can borrow without a copy.</summary>
/// <remarks>
/// Multi-byte values are written little-endian, as Arrow wants them. The buffer keeps its capacity on <see cref="Clear"/>.
/// It holds at most <see cref="System.Array.MaxLength"/> bytes. Not thread-safe.
/// </remarks>
public sealed class ReusedBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = [];

    /// <summary>The number of bytes written since the last <see cref="Clear"/>.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Appends bytes.</summary>
    /// <exception cref="InvalidOperationException">The buffer would pass its limit of 2 GB.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        EnsureFree(1);
        _bytes[Length++] = value;
    }

    /// <summary>Appends a 16-bit integer.</summary>
    public void WriteInt16(short value)
    {
        EnsureFree(sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(short);
    }

    /// <summary>Appends a 32-bit integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(int value)
    {
        EnsureFree(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(int);
    }

    /// <summary>Appends a 64-bit integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(long value)
    {
        EnsureFree(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(long);
    }

    /// <summary>Appends zero bytes.</summary>
    public void WriteZeros(int count)
    {
        GetSpan(count)[..count].Clear();
        Length += count;
    }

    /// <summary>Sets a bit of a byte already written (least significant bit first, as in Arrow's bitmaps).</summary>
    public void SetBit(int index) => _bytes[index >> 3] |= (byte)(1 << (index & 7));

    /// <summary>Drops what was written past <paramref name="length"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or larger than <see cref="Length"/>.</exception>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    /// <summary>Forgets the content and keeps the capacity. Arrays that borrowed the buffer must no longer be used.</summary>
    public void Clear() => Length = 0;

    /// <summary>Lends the written bytes to Arrow; valid until <see cref="Clear"/>.</summary>
    public ArrowBuffer ToArrow() => Length == 0 ? ArrowBuffer.Empty : new ArrowBuffer(new ReadOnlyMemory<byte>(_bytes, 0, Length));

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureFree(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    // A new array, not a resized one: arrays built earlier may still read the old bytes.
    private void Grow(int count)
    {
        var needed = (long)Length + count;
        if (needed > System.Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A column of one batch can hold at most {System.Array.MaxLength} bytes, but {needed} are needed. Put fewer rows into a batch.");
        }
        var grown = new byte[(int)Math.Min(Math.Max(Math.Max(needed, 256), 2L * _bytes.Length), System.Array.MaxLength)];
        _bytes.AsSpan(0, Length).CopyTo(grown);
        _bytes = grown;
    }
}

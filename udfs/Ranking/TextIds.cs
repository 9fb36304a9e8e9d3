using System.Buffers.Binary;
using System.Buffers.Text;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Ids as texts, whatever they hold: their UTF-8 one after the other, and where each ends.</summary>
internal struct TextIds : IIds<TextIds>
{
    private byte[] _bytes;
    private int[] _ends;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Clear() => Count = 0;

    /// <inheritdoc/>
    public void Add(in IdColumn column, int row)
    {
        if (column.IsText)
        {
            Append(column.Text(row));
            return;
        }
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(column.Number(row), text, out var length);
        Append(text[..length]);
    }

    /// <inheritdoc/>
    public void Add(in TextIds other, int index) => Append(other.Text(index));

    /// <inheritdoc/>
    public readonly ulong HashOf(int index) => (ulong)TokenHash.Of(Text(index), 0);

    /// <inheritdoc/>
    public readonly bool AreEqual(int index, in TextIds other, int otherIndex) => Text(index).SequenceEqual(other.Text(otherIndex));

    /// <inheritdoc/>
    // UTF-8 sorts as its code points do.
    public readonly int Compare(int index, in TextIds other, int otherIndex) => Text(index).SequenceCompareTo(other.Text(otherIndex));

    /// <inheritdoc/>
    public readonly void WriteTo(ReusedBuffer buffer)
    {
        for (var index = 0; index < Count; index++)
        {
            buffer.WriteInt32(Text(index).Length);
            buffer.Write(Text(index));
        }
    }

    /// <inheritdoc/>
    public void ReadFrom(ReadOnlySpan<byte> bytes, int count)
    {
        for (; count > 0; count--)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            Append(bytes.Slice(sizeof(int), length));
            bytes = bytes[(sizeof(int) + length)..];
        }
    }

    /// <inheritdoc/>
    public readonly void AppendTo(Utf8ColumnBuilder column, int index) => column.Append(Text(index));

    private readonly ReadOnlySpan<byte> Text(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        var end = checked(start + text.Length);
        if (_bytes is null || _bytes.Length < end)
            Array.Resize(ref _bytes!, (int)Math.Min(Math.Max(256, 2L * end), Array.MaxLength));
        if (_ends is null || _ends.Length == Count)
            Array.Resize(ref _ends!, Math.Max(16, Count * 2));
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = end;
    }
}

using System.Runtime.CompilerServices;
using Apache.Arrow;

namespace LaborSpark.Arrow;

/// <summary>Which values of a column are there: Arrow's validity bitmap, made only once a null comes.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class ValidityBuffer
{
    private readonly ReusedBuffer _bits = new();

    /// <summary>The number of values, nulls among them.</summary>
    public int Length { get; private set; }

    /// <summary>The number of nulls.</summary>
    public int NullCount { get; private set; }

    /// <summary>Appends a value that is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendValid()
    {
        if (NullCount > 0)
        {
            EnsureByte();
            _bits.SetBit(Length);
        }
        Length++;
    }

    /// <summary>Appends a null.</summary>
    public void AppendNull()
    {
        if (NullCount == 0)
        {
            MarkAllValid();
        }
        EnsureByte();
        NullCount++;
        Length++;
    }

    /// <summary>Forgets the content and keeps the capacity.</summary>
    public void Clear()
    {
        _bits.Clear();
        Length = 0;
        NullCount = 0;
    }

    /// <summary>The bitmap; empty if there are no nulls. Valid until <see cref="Clear"/>.</summary>
    public ArrowBuffer ToArrow() => NullCount == 0 ? ArrowBuffer.Empty : _bits.ToArrow();

    private void MarkAllValid()
    {
        var whole = Length >> 3;
        _bits.GetSpan(whole)[..whole].Fill(0xff);
        _bits.Advance(whole);
        if ((Length & 7) != 0)
        {
            _bits.WriteByte((byte)((1 << (Length & 7)) - 1));
        }
    }

    private void EnsureByte()
    {
        if (Length >> 3 == _bits.Length)
        {
            _bits.WriteByte(0);
        }
    }
}

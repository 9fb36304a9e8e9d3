using System.Buffers;
using System.Runtime.CompilerServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace LaborSpark.Arrow;

/// <summary>Builds columns of string lists over buffers that are reused from batch to batch.</summary>
/// <remarks>
/// The list's item field is named <c>element</c> and nullable, as Spark declares <c>array&lt;string&gt;</c>. A built array borrows
/// the buffers: it is valid until <see cref="Clear"/>, so write it out or copy it before. Not thread-safe.
/// </remarks>
public sealed class Utf8ListColumnBuilder
{
    /// <summary>The Arrow type of the built columns.</summary>
    public static ListType Type { get; } = new(new Field("element", StringType.Default, nullable: true));

    private readonly Utf8ColumnBuilder _items = new();
    private readonly ReusedBuffer _offsets = new();
    private readonly ValidityBuffer _validity = new();
    private int _ended;

    /// <summary>Makes an empty builder.</summary>
    public Utf8ListColumnBuilder() => Clear();

    /// <summary>The number of lists ended, null lists among them.</summary>
    public int Length => _validity.Length;

    /// <summary>Where an item can be written piece by piece; <see cref="EndItem"/> ends it.</summary>
    public IBufferWriter<byte> Item => _items.Value;

    /// <summary>Appends an item, given as UTF-8, to the list being built.</summary>
    /// <param name="utf8">Valid UTF-8; it is not checked.</param>
    /// <exception cref="InvalidOperationException">The column would pass 2 GB.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendItem(ReadOnlySpan<byte> utf8) => _items.Append(utf8);

    /// <summary>Appends an item to the list being built; null appends a null item.</summary>
    /// <exception cref="InvalidOperationException">The column would pass 2 GB.</exception>
    public void AppendItem(string? value) => _items.Append(value);

    /// <summary>Appends a null item to the list being built.</summary>
    public void AppendNullItem() => _items.AppendNull();

    /// <summary>Ends the item written through <see cref="Item"/>.</summary>
    public void EndItem() => _items.EndValue();

    /// <summary>Ends the list being built; with no items appended, it is the empty list.</summary>
    public void EndList()
    {
        _validity.AppendValid();
        WriteOffset();
    }

    /// <summary>Appends a null list.</summary>
    /// <exception cref="InvalidOperationException">Items were appended since the last list ended.</exception>
    public void AppendNull()
    {
        if (_items.Length != _ended)
        {
            throw new InvalidOperationException("A null list cannot have items: end the list begun before with EndList.");
        }
        _validity.AppendNull();
        WriteOffset();
    }

    /// <summary>The column of all lists ended since the last <see cref="Clear"/>, valid until the next one.</summary>
    /// <exception cref="InvalidOperationException">Items were appended since the last list ended.</exception>
    public ListArray Build()
    {
        if (_items.Length != _ended)
        {
            throw new InvalidOperationException("The last list is not ended: call EndList before Build.");
        }
        var data = new ArrayData(
            Type, Length, _validity.NullCount, 0, [_validity.ToArrow(), _offsets.ToArrow()], [_items.Build().Data]);
        return new ListArray(data);
    }

    /// <summary>Starts a new column in the same buffers.</summary>
    public void Clear()
    {
        _items.Clear();
        _validity.Clear();
        _offsets.Clear();
        _ended = 0;
        _offsets.WriteInt32(0);
    }

    private void WriteOffset()
    {
        _ended = _items.Length;
        _offsets.WriteInt32(_ended);
    }
}

using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The bytes of a string column, row by row, with no string made; for columns with 32-bit and 64-bit offsets.</summary>
internal readonly ref struct Utf8Column
{
    private readonly IArrowArray _column;
    private readonly ReadOnlySpan<int> _offsets;
    private readonly ReadOnlySpan<long> _longOffsets;
    private readonly ReadOnlySpan<byte> _values;
    private readonly bool _hasNulls;

    private Utf8Column(IArrowArray column, ReadOnlySpan<int> offsets, ReadOnlySpan<long> longOffsets, ReadOnlySpan<byte> values)
    {
        _column = column;
        _offsets = offsets;
        _longOffsets = longOffsets;
        _values = values;
        _hasNulls = column.NullCount != 0;
    }

    /// <summary>Reads a column.</summary>
    /// <param name="column">A string column.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static Utf8Column Of(IArrowArray column, string name) => column switch
    {
        // An empty column may come without any offsets.
        StringArray or LargeStringArray when column.Length == 0 => new Utf8Column(column, default, default, default),
        StringArray strings => new Utf8Column(column, strings.ValueOffsets, default, strings.Values),
        LargeStringArray strings => new Utf8Column(column, default, strings.ValueOffsets, strings.ValueBuffer.Span),
        _ => throw new InvalidOperationException(
            $"Column '{name}' is expected to be a string column, but is {column.Data.DataType.Name}. Cast it to string before."),
    };

    /// <summary>Gets how many rows there are.</summary>
    public int Length => _column.Length;

    /// <summary>Tells whether a row is null.</summary>
    /// <param name="row">The row.</param>
    /// <returns>True if it has no value.</returns>
    public bool IsNull(int row) => _hasNulls && _column.IsNull(row);

    /// <summary>Gets the bytes of a row that is not null.</summary>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<byte> this[int row] => _longOffsets.IsEmpty
        ? _values[_offsets[row].._offsets[row + 1]]
        : _values[checked((int)_longOffsets[row])..checked((int)_longOffsets[row + 1])];

    /// <summary>Gives the bytes of rows that follow one another, nulls among them, together.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last.</param>
    public long BytesOf(int from, int to) => _longOffsets.IsEmpty ? _offsets[to] - _offsets[from] : _longOffsets[to] - _longOffsets[from];
}

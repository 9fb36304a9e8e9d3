using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>A column of tweet ids as it comes: texts or 64-bit whole numbers.</summary>
internal readonly ref struct IdColumn
{
    private readonly Utf8Column _texts;
    private readonly ReadOnlySpan<long> _numbers;
    private readonly IArrowArray _column;
    private readonly bool _hasNulls;

    private IdColumn(IArrowArray column, Utf8Column texts, ReadOnlySpan<long> numbers)
    {
        _column = column;
        _texts = texts;
        _numbers = numbers;
        _hasNulls = column.NullCount != 0;
        IsText = column is not Int64Array;
    }

    /// <summary>True if the ids come as text.</summary>
    public bool IsText { get; }

    /// <summary>Reads a column.</summary>
    /// <exception cref="InvalidOperationException">It holds neither texts nor 64-bit whole numbers.</exception>
    public static IdColumn Of(IArrowArray column) => column is Int64Array numbers
        ? new IdColumn(column, default, numbers.Values)
        : new IdColumn(column, Utf8Column.Of(column, "tweet_id"), default);

    /// <summary>True if a row has no id.</summary>
    public bool IsNull(int row) => _hasNulls && _column.IsNull(row);

    /// <summary>The UTF-8 of a row's id, where ids come as text.</summary>
    public ReadOnlySpan<byte> Text(int row) => _texts[row];

    /// <summary>A row's id, where ids come as numbers.</summary>
    public long Number(int row) => _numbers[row];
}

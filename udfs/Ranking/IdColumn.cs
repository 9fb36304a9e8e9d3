using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The ids of a batch as they come: texts in one column, or 64-bit whole numbers in one and how long their texts were in the next.</summary>
internal readonly ref struct IdColumn
{
    private readonly Utf8Column _texts;
    private readonly ReadOnlySpan<long> _numbers;
    private readonly ReadOnlySpan<int> _textBytes;
    private readonly IArrowArray _column;
    private readonly IArrowArray _presence;

    private IdColumn(RecordBatch batch)
    {
        _column = batch.Column(0);
        IsText = _column is not Int64Array;
        if (_column is Int64Array numbers)
        {
            var textBytes = (Int32Array)batch.Column(1);
            _numbers = numbers.Values;
            _textBytes = textBytes.Values;
            _presence = textBytes;
        }
        else
        {
            _texts = Utf8Column.Of(_column, RankRows.TweetId);
            _presence = _column;
        }
    }

    /// <summary>True if the ids come as text.</summary>
    public bool IsText { get; }

    /// <summary>The number of columns that the ids take.</summary>
    public int Columns => IsText ? 1 : 2;

    /// <summary>Reads the first columns of a batch.</summary>
    /// <exception cref="InvalidOperationException">They hold no ids.</exception>
    public static IdColumn Of(RecordBatch batch) => new(batch);

    /// <summary>True if a row has no id.</summary>
    public bool IsNull(int row) => _presence.NullCount != 0 && _presence.IsNull(row);

    /// <summary>The UTF-8 of a row's id, where ids come as text.</summary>
    public ReadOnlySpan<byte> Text(int row) => _texts[row];

    /// <summary>A row's id, where ids come as numbers; null if its text was no number at all.</summary>
    public long? Number(int row) => _column.NullCount != 0 && _column.IsNull(row) ? null : _numbers[row];

    /// <summary>How many bytes the text of a number had; <see cref="IdParts.NoText"/> where it was stored as a number.</summary>
    public int TextBytes(int row) => _textBytes[row];
}

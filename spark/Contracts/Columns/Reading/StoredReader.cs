using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>A reader of what Arrow stores, before any conversion.</summary>
internal abstract class StoredReader<T>(DataType type) : ColumnReader<T>
{
    private ColumnBytes _validity;
    private bool _hasNulls;
    private int _offset;

    public override bool IsNull(int row) => _hasNulls && !_validity.Bit(_offset + row);

    public override T Read(int row)
    {
        if (!IsNull(row))
            return Value(_offset + row);
        return default(T) is null
            ? default!
            : throw new InvalidOperationException(
                $"A value of type {type.SimpleString} is null, and {typeof(T).Name} has no null. Read it as {typeof(T).Name}?.");
    }

    internal override void Attach(ArrayData column)
    {
        if (!Accepts(column.DataType))
            throw new ArgumentException($"Expected a column of type {type.SimpleString}, got the Arrow type {column.DataType.Name}.");
        _offset = column.Offset;
        _hasNulls = column.Length > 0 && HasNulls(column);
        _validity = _hasNulls ? new ColumnBytes(column.Buffers[0]) : default;
        Load(column);
    }

    /// <summary>True for Arrow types this reader reads.</summary>
    protected abstract bool Accepts(IArrowType stored);

    /// <summary>Takes up the buffers.</summary>
    protected abstract void Load(ArrayData column);

    /// <summary>The value at a position of the buffers; it is not null.</summary>
    protected abstract T Value(int position);

    private static bool HasNulls(ArrayData column) =>
        column.Buffers.Length > 0 && column.Buffers[0].Length > 0 && column.GetNullCount() > 0;
}

using Apache.Arrow;
using LaborSpark.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>A writer with buffers of its own.</summary>
internal abstract class StoredWriter<T> : ColumnWriter<T>
{
    protected ValidityBuffer Validity { get; } = new();

    public sealed override int Length => Validity.Length;

    internal sealed override int NullCount => Validity.NullCount;

    public sealed override void Append(T value)
    {
        if (value is null)
        {
            AppendNull();
            return;
        }
        Store(value);
        Validity.AppendValid();
    }

    public sealed override void AppendNull()
    {
        StoreNull();
        Validity.AppendNull();
    }

    public sealed override void Clear()
    {
        Validity.Clear();
        ClearValues();
    }

    /// <summary>Writes a value that is not null.</summary>
    protected abstract void Store(T value);

    /// <summary>Writes what stands in the place of a null.</summary>
    protected abstract void StoreNull();

    protected abstract void ClearValues();

    protected ArrayData Data(Apache.Arrow.Types.IArrowType type, ArrowBuffer[] buffers, ArrayData[]? children = null) =>
        new(type, Length, NullCount, 0, [Validity.ToArrow(), .. buffers], children);
}

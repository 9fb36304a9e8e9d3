using Apache.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>A reader that gives the values of another one in another type.</summary>
internal abstract class DerivedReader<T>(ColumnReader source) : ColumnReader<T>
{
    public sealed override bool IsNull(int row) => source.IsNull(row);

    internal sealed override void Attach(ArrayData column) => source.Attach(column);
}

internal sealed class NullableReader<T>(ColumnReader<T> source) : DerivedReader<T?>(source)
    where T : struct
{
    public override T? Read(int row) => IsNull(row) ? null : source.Read(row);
}

internal sealed class BoxedReader(ColumnReader source) : DerivedReader<object?>(source)
{
    private readonly ColumnReader _source = source;

    public override object? Read(int row) => _source.ReadBoxed(row);
}

internal sealed class MappedReader<TFrom, T>(ColumnReader<TFrom> source, Func<TFrom, T> map) : DerivedReader<T>(source)
{
    public override T Read(int row)
    {
        // A type without null lets the source say so.
        if (default(T) is null && IsNull(row))
            return default!;
        return map(source.Read(row));
    }
}

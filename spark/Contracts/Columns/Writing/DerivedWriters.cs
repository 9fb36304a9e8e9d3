using Apache.Arrow;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>A writer that hands its values to another one in another type.</summary>
internal abstract class DerivedWriter<T>(ColumnWriter target) : ColumnWriter<T>
{
    public sealed override int Length => target.Length;

    internal sealed override int NullCount => target.NullCount;

    public sealed override void AppendNull() => target.AppendNull();

    public sealed override void Clear() => target.Clear();

    internal sealed override ArrayData BuildData() => target.BuildData();
}

internal sealed class NullableWriter<T>(ColumnWriter<T> target) : DerivedWriter<T?>(target)
    where T : struct
{
    public override void Append(T? value)
    {
        if (value is { } present)
            target.Append(present);
        else
            AppendNull();
    }
}

internal sealed class MappedWriter<TFrom, T>(ColumnWriter<T> target, Func<TFrom, T> map) : DerivedWriter<TFrom>(target)
{
    public override void Append(TFrom value)
    {
        if (value is null)
            AppendNull();
        else
            target.Append(map(value));
    }
}

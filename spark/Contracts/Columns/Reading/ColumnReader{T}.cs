namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads an Arrow column as values of one type of C#, without boxing them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class ColumnReader<T> : ColumnReader
{
    private protected ColumnReader()
    {
    }

    /// <summary>The value; null if it is null and <typeparamref name="T"/> has a null.</summary>
    /// <param name="row">The row in the column, from 0.</param>
    /// <exception cref="InvalidOperationException">The value is null and <typeparamref name="T"/> has no null.</exception>
    public abstract T Read(int row);

    /// <inheritdoc/>
    public sealed override object? ReadBoxed(int row) => IsNull(row) ? null : Read(row);
}

using Apache.Arrow;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Reads an Arrow column as values of C#. Made once for a type, then attached to the column of each batch.</summary>
/// <remarks>Values are copies: they outlive the batch. Not thread-safe.</remarks>
public abstract class ColumnReader
{
    private protected ColumnReader()
    {
    }

    /// <summary>Makes a reader that gives values as a type of C#.</summary>
    /// <typeparam name="T">
    /// The natural type of <see cref="ClrTypes.FromSpark"/>, <c>T?</c> of it, <see cref="object"/>, or a type the values convert to without
    /// loss: wider numbers, <see cref="DateTime"/> and <see cref="DateOnly"/> of dates, <see cref="DateTime"/> and
    /// <see cref="DateTimeOffset"/> of timestamps, lists and sequences of arrays, records and tuples of structs.
    /// </typeparam>
    /// <param name="type">The column's Spark type.</param>
    /// <exception cref="NotSupportedException">Columns of the Spark type cannot be read as that type.</exception>
    public static ColumnReader<T> For<T>(DataType type) => (ColumnReader<T>)ReaderFactory.Create(type, typeof(T));

    /// <summary>Makes a reader that gives boxed values of the natural type, see <see cref="ClrTypes.FromSpark"/>; null for null.</summary>
    /// <param name="type">The column's Spark type.</param>
    /// <exception cref="NotSupportedException">The type has no value in C#.</exception>
    public static ColumnReader<object?> Boxed(DataType type) => For<object?>(type);

    /// <summary>Takes up a column, which must live as long as values are read from it.</summary>
    /// <param name="column">A column of the reader's type; large strings and binaries are read too.</param>
    /// <exception cref="ArgumentException">The column is of another type.</exception>
    public void Attach(IArrowArray column)
    {
        ArgumentNullException.ThrowIfNull(column);
        Attach(column.Data);
    }

    /// <summary>True if the value is null.</summary>
    /// <param name="row">The row in the column, from 0.</param>
    public abstract bool IsNull(int row);

    /// <summary>The value as an object, null if it is null.</summary>
    /// <param name="row">The row in the column, from 0.</param>
    public abstract object? ReadBoxed(int row);

    internal abstract void Attach(ArrayData column);
}

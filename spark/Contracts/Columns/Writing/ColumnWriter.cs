using Apache.Arrow;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Builds an Arrow column from values of C#, over buffers that are reused from batch to batch.</summary>
/// <remarks>After an exception the content is undefined: call <see cref="Clear"/>. Not thread-safe.</remarks>
public abstract class ColumnWriter
{
    private protected ColumnWriter()
    {
    }

    /// <summary>The number of values appended, nulls among them.</summary>
    public abstract int Length { get; }

    internal abstract int NullCount { get; }

    /// <summary>Makes a writer of values of one type of C#.</summary>
    /// <typeparam name="T">
    /// The natural type of <see cref="ClrTypes.FromSpark"/>, <c>T?</c> of it, <see cref="object"/>, or a type that converts to it: smaller
    /// numbers, <see cref="DateOnly"/> and <see cref="DateTime"/> for dates, <see cref="DateTime"/> (not of kind Unspecified) and
    /// <see cref="DateTimeOffset"/> for timestamps, sequences for arrays, dictionaries for maps, rows, tuples (by position), records and
    /// classes (by property name) for structs.
    /// </typeparam>
    /// <param name="type">The column's Spark type.</param>
    /// <param name="timeZone">The zone written into timestamp types; it does not change values.</param>
    /// <exception cref="NotSupportedException">Values of that type cannot make such a column.</exception>
    public static ColumnWriter<T> For<T>(DataType type, string timeZone) => (ColumnWriter<T>)new WriterFactory(timeZone).Create(type, typeof(T));

    /// <summary>Makes a writer of values whose types are looked at one by one.</summary>
    /// <param name="type">The column's Spark type.</param>
    /// <param name="timeZone">The zone written into timestamp types; it does not change values.</param>
    /// <exception cref="NotSupportedException">The type has no value in C#.</exception>
    public static ColumnWriter<object?> Boxed(DataType type, string timeZone) => For<object?>(type, timeZone);

    /// <summary>Appends a null.</summary>
    public abstract void AppendNull();

    /// <summary>The column of all values since the last <see cref="Clear"/>. It borrows the buffers and is valid until the next one.</summary>
    public IArrowArray Build() => ArrowArrayFactory.BuildArray(BuildData());

    /// <summary>Starts a new column in the same buffers.</summary>
    public abstract void Clear();

    internal abstract ArrayData BuildData();
}

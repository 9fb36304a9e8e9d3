namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Builds an Arrow column from values of one type of C#, without boxing them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class ColumnWriter<T> : ColumnWriter
{
    private protected ColumnWriter()
    {
    }

    /// <summary>Appends a value; null appends a null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value, or one inside it, does not fit the column's type.</exception>
    /// <exception cref="OverflowException">A number is outside the range of the column's type.</exception>
    public abstract void Append(T value);
}

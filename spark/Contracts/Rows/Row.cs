using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A row with its schema: what a query returns and what a struct value is. Equal by values and schema.</summary>
public sealed class Row
{
    /// <summary>Makes a row.</summary>
    /// <param name="values">One value a column, in the schema's order; taken over, not copied.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="ArgumentException">There are not as many values as columns.</exception>
    public Row(object?[] values, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(schema);
        if (values.Length != schema.Fields.Count)
            throw new ArgumentException(
                $"Expected {schema.Fields.Count} values for the schema {schema.SimpleString}, got {values.Length}.", nameof(values));
        Values = values;
        Schema = schema;
    }

    /// <summary>The columns.</summary>
    public StructType Schema { get; }

    /// <summary>The values in order; null where Spark's value is null.</summary>
    public object?[] Values { get; }

    /// <summary>The value of a column, see <see cref="Get(int)"/>.</summary>
    /// <param name="index">The column's position from 0.</param>
    public object? this[int index] => Get(index);

    /// <summary>Takes the values of a row that has no schema; columns are named <c>_1</c>, <c>_2</c>, … and typed by their values.</summary>
    /// <param name="genericRow">The values.</param>
    public static implicit operator Row(GenericRow genericRow)
    {
        ArgumentNullException.ThrowIfNull(genericRow);
        return new Row(genericRow.Values, InferredSchema.Of(genericRow.Values));
    }

    /// <summary>The number of columns.</summary>
    public int Size() => Values.Length;

    /// <summary>The value of a column, null where Spark's value is null.</summary>
    /// <param name="index">The column's position from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public object? Get(int index)
    {
        if ((uint)index >= (uint)Values.Length)
            throw new IndexOutOfRangeException(
                $"Expected a column from 0 to {Values.Length - 1}, got {index}. The row's schema is {Schema.SimpleString}.");
        return Values[index];
    }

    /// <summary>The value of a column, null where Spark's value is null.</summary>
    /// <param name="columnName">The column's name, in its exact case; the first one if several have it.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? Get(string columnName) => Values[IndexOf(columnName)];

    /// <summary>The value of a column as a type of C#.</summary>
    /// <typeparam name="T">
    /// The type of the value or one it converts to without loss: numbers to numbers that hold the value exactly, date to
    /// <see cref="DateTime"/> and <see cref="DateOnly"/>, timestamp to <see cref="DateTime"/> and <see cref="DateTimeOffset"/>, arrays to
    /// arrays, lists and sequences, maps to dictionaries, structs to records, classes and tuples. Use <c>T?</c> where the value may be null.
    /// </typeparam>
    /// <param name="index">The column's position from 0.</param>
    /// <exception cref="InvalidCastException">The value does not convert, or is null and the type has no null.</exception>
    public T GetAs<T>(int index)
    {
        var value = Get(index);
        if (value is T exact)
            return exact;
        var field = Schema.Fields[index];
        return (T)ValueConversion.To(value, typeof(T), new ValuePlace(field.Name, field.DataType))!;
    }

    /// <summary>The value of a column as a type of C#, see <see cref="GetAs{T}(int)"/>.</summary>
    /// <typeparam name="T">The type to convert to.</typeparam>
    /// <param name="columnName">The column's name, in its exact case; the first one if several have it.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value does not convert, or is null and the type has no null.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(IndexOf(columnName));

    /// <summary>The values between brackets, separated by commas, null as nothing: <c>[1,abc,]</c>.</summary>
    public override string ToString() => RowText.Of(Values);

    /// <summary>True for a row of equal values (arrays, maps and structs compared by content) and an equal schema.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (obj is Row other && ValueEquality.AreEqual(Values, other.Values) && Schema.Equals(other.Schema));

    /// <summary>A hash of the values, consistent with <see cref="Equals(object?)"/>.</summary>
    public override int GetHashCode() => ValueEquality.HashOf(Values);

    private int IndexOf(string columnName)
    {
        ArgumentNullException.ThrowIfNull(columnName);
        var fields = Schema.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Name, columnName, StringComparison.Ordinal))
                return i;
        }

        throw new ArgumentException(
            $"The row has no column '{columnName}'; it has {string.Join(", ", fields.Select(field => $"'{field.Name}'"))}.", nameof(columnName));
    }
}

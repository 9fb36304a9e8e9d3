using LaborSpark.Spark.Contracts.Rows;

namespace Microsoft.Spark.Sql;

/// <summary>A row without schema: what a program hands to <c>CreateDataFrame</c> or returns from a UDF. Equal by values.</summary>
public sealed class GenericRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="values">The values in order, null where there is none; taken over, not copied.</param>
    public GenericRow(object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    /// <summary>The values in order.</summary>
    public object?[] Values { get; }

    /// <summary>The value at a position, see <see cref="Get(int)"/>.</summary>
    /// <param name="index">The position from 0.</param>
    public object? this[int index] => Get(index);

    /// <summary>The number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at a position.</summary>
    /// <param name="index">The position from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such value.</exception>
    public object? Get(int index)
    {
        if ((uint)index >= (uint)Values.Length)
            throw new IndexOutOfRangeException($"Expected a position from 0 to {Values.Length - 1} of a row, got {index}.");
        return Values[index];
    }

    /// <summary>The value at a position as a type of C#, converted as by <see cref="Row.GetAs{T}(int)"/>.</summary>
    /// <typeparam name="T">The type to convert to.</typeparam>
    /// <param name="index">The position from 0.</param>
    /// <exception cref="InvalidCastException">The value does not convert, or is null and the type has no null.</exception>
    public T GetAs<T>(int index)
    {
        var value = Get(index);
        return value is T exact
            ? exact
            : (T)ValueConversion.To(value, typeof(T), new ValuePlace($"_{index + 1}", InferredSchema.TypeOf(value)))!;
    }

    /// <summary>The values between brackets, separated by commas, null as nothing: <c>[1,abc,]</c>.</summary>
    public override string ToString() => RowText.Of(Values);

    /// <summary>True for a row of equal values.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) => obj is GenericRow other && ValueEquality.AreEqual(Values, other.Values);

    /// <summary>A hash of the values.</summary>
    public override int GetHashCode() => ValueEquality.HashOf(Values);
}

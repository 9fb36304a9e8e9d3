using System.Collections;
using System.Runtime.CompilerServices;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Turns a value whose type is only known at run time into the natural type of a column.</summary>
internal static class ValueFit
{
    /// <exception cref="ArgumentException">The value does not fit; the message names value, its type and the column's type.</exception>
    public static T To<T>(object value, DataType type) =>
        value is T natural ? natural : (T)(Convert(value, typeof(T)) ?? throw Refusal(value, type));

    public static ArgumentException Refusal(object value, DataType type) =>
        new(FormattableString.Invariant(
            $"The value {Shorten(value)} of type {ValueConversion.Name(value.GetType())} does not fit the Spark type {type.SimpleString}."));

    /// <summary>The items of a sequence, one by one.</summary>
    public static IEnumerable<object?> Items(object value, DataType type) =>
        value is IEnumerable items and not string ? items.Cast<object?>() : throw Refusal(value, type);

    /// <summary>The entries of a dictionary, one by one.</summary>
    public static IEnumerable<KeyValuePair<object?, object?>> Entries(object value, DataType type)
    {
        if (value is not IDictionary map)
            throw Refusal(value, type);
        foreach (DictionaryEntry entry in map)
            yield return new KeyValuePair<object?, object?>(entry.Key, entry.Value);
    }

    /// <summary>The values of a struct in the order of its fields.</summary>
    public static object?[] Fields(object value, StructType type) => value switch
    {
        Row row => row.Values,
        GenericRow row => row.Values,
        object?[] values => values,
        ITuple tuple => Items(tuple),
        string or IEnumerable => throw Refusal(value, type),
        _ => PropertyValues.Of(value, type),
    };

    /// <summary>An instant as Spark holds it.</summary>
    public static Timestamp Instant(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? throw new ArgumentException(
            $"The DateTime {value:yyyy-MM-dd HH:mm:ss} has kind Unspecified, so that its instant is not known. Give it kind Utc with DateTime.SpecifyKind.")
        : new Timestamp(value.ToUniversalTime());

    private static object? Convert(object value, Type natural)
    {
        if (ExactNumbers.IsNumber(natural) && ExactNumbers.IsNumber(value.GetType()))
            return ExactNumbers.Convert(value, natural);
        return value switch
        {
            DateOnly day when natural == typeof(Date) => new Date(day),
            DateTime day when natural == typeof(Date) => new Date(day),
            DateTime instant when natural == typeof(Timestamp) => Instant(instant),
            DateTimeOffset instant when natural == typeof(Timestamp) => new Timestamp(instant.UtcDateTime),
            char letter when natural == typeof(string) => letter.ToString(),
            _ => null,
        };
    }

    private static object?[] Items(ITuple tuple)
    {
        var values = new object?[tuple.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = tuple[i];
        return values;
    }

    private static string Shorten(object value)
    {
        var text = value is string plain ? $"'{plain}'" : FormattableString.Invariant($"{value}");
        return text.Length <= 200 ? text : $"{text.AsSpan(0, 200)}…";
    }
}

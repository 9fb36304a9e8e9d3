using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Converts a value of a row to the type a program asks for, without loss or not at all.</summary>
internal static class ValueConversion
{
    /// <exception cref="InvalidCastException">The value does not convert exactly; the message names the place and both types.</exception>
    public static object? To(object? value, Type target, ValuePlace place)
    {
        var underlying = Nullable.GetUnderlyingType(target);
        if (value is null)
        {
            return underlying is not null || !target.IsValueType
                ? null
                : throw new InvalidCastException($"{place} is null, and {Name(target)} has no null. Ask for {Name(target)}? instead.");
        }

        target = underlying ?? target;
        if (target.IsInstanceOfType(value))
            return value;
        if (TryScalar(value, target, place, out var converted) || TryNested(value, target, place, out converted))
            return converted;
        throw new InvalidCastException($"{place} holds {Name(value.GetType())} and does not convert to {Name(target)}.");
    }

    public static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }

    private static bool TryScalar(object value, Type target, ValuePlace place, [NotNullWhen(true)] out object? converted)
    {
        converted = value switch
        {
            Date date when target == typeof(DateTime) => date.ToDateTime(),
            Date date when target == typeof(DateOnly) => date.ToDateOnly(),
            Timestamp instant when target == typeof(DateTime) => instant.ToDateTime(),
            Timestamp instant when target == typeof(DateTimeOffset) => new DateTimeOffset(instant.ToDateTime()),
            DateOnly day when target == typeof(Date) => new Date(day),
            DateTime { Kind: DateTimeKind.Utc } instant when target == typeof(Timestamp) => new Timestamp(instant),
            string { Length: 1 } text when target == typeof(char) => text[0],
            _ => null,
        };
        if (converted is null && ExactNumbers.IsNumber(value.GetType()) && ExactNumbers.IsNumber(target))
        {
            converted = ExactNumbers.Convert(value, target)
                ?? throw new InvalidCastException(
                    FormattableString.Invariant($"{place} holds {value}, which {Name(target)} cannot hold exactly. Ask for {Name(value.GetType())}."));
        }

        return converted is not null;
    }

    private static bool TryNested(object value, Type target, ValuePlace place, [NotNullWhen(true)] out object? converted)
    {
        converted = value switch
        {
            IDictionary map => NestedConversion.ToDictionary(map, target, place),
            Row row => RowMapping.To(row, target),
            IEnumerable items when value is not string => NestedConversion.ToSequence(items, target, place),
            _ => null,
        };
        return converted is not null;
    }
}

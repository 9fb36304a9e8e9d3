using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>A whole row as a type of C#.</summary>
internal static class TypedRow
{
    /// <exception cref="InvalidCastException">A column is missing, or a value does not convert.</exception>
    public static T To<T>(Row row)
    {
        if (row is T same)
            return same;
        if (row.Size() == 1 && IsValue(typeof(T)))
            return row.GetAs<T>(0);
        return RowMapping.To(row, typeof(T)) is T made
            ? made
            : throw new InvalidCastException(
                $"A row of {row.Size()} columns ({row.Schema.SimpleString}) does not convert to {ValueConversion.Name(typeof(T))}. "
                + "Expected a record, a class, a tuple, or for one column the type of its values.");
    }

    /// <summary>True if a column's value can be of the type; else it stands for the row.</summary>
    private static bool IsValue(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsArray || plain.IsInterface || plain.Namespace == "System.Collections.Generic"
            || plain == typeof(object) || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateTime)
            || plain == typeof(DateTimeOffset) || plain == typeof(DateOnly) || plain == typeof(TimeOnly) || plain == typeof(TimeSpan)
            || plain.Namespace == typeof(Microsoft.Spark.Sql.Types.Date).Namespace;
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Reads the properties of records and classes by the names of a struct's fields, ignoring case.</summary>
internal static class PropertyValues
{
    private static readonly ConcurrentDictionary<(Type Type, string Struct), PropertyInfo[]> Properties = new();

    /// <exception cref="ArgumentException">A field has no property.</exception>
    public static object?[] Of(object value, StructType type)
    {
        var properties = Properties.GetOrAdd((value.GetType(), type.SimpleString), _ => Find(value.GetType(), type));
        var values = new object?[properties.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = properties[i].GetValue(value);
        return values;
    }

    private static PropertyInfo[] Find(Type source, StructType type)
    {
        var readable = source.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .ToList();
        return
        [
            .. type.Fields.Select(field =>
                readable.Find(property => string.Equals(property.Name, field.Name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException(
                    $"{ValueConversion.Name(source)} has no property for the field '{field.Name}' of {type.SimpleString}. Names are compared ignoring case.")),
        ];
    }
}

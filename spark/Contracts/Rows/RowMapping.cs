using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Makes records, classes and tuples from rows. Records and classes by column name (case-insensitive), tuples by position.</summary>
internal static class RowMapping
{
    private static readonly ConcurrentDictionary<(Type Type, string Schema), RowShape> Shapes = new();

    /// <exception cref="InvalidCastException">The type cannot be made from the row's columns; the message says which is missing.</exception>
    public static object? To(Row row, Type target)
    {
        if (target.IsPrimitive || target.IsEnum || target.IsArray || target.IsAbstract || target == typeof(string) || target == typeof(decimal)
            || typeof(Delegate).IsAssignableFrom(target))
        {
            return null;
        }

        return ShapeOf(target, row.Schema).Make(row);
    }

    public static RowShape ShapeOf(Type target, StructType schema) =>
        Shapes.GetOrAdd((target, schema.SimpleString), _ => Build(target, schema));

    private static RowShape Build(Type target, StructType schema)
    {
        if (typeof(ITuple).IsAssignableFrom(target))
            return TupleShape(target, schema);
        var constructors = target.GetConstructors();
        var byName = constructors
            .Where(constructor => constructor.GetParameters().Length > 0)
            .OrderByDescending(constructor => constructor.GetParameters().Length)
            .ToList();
        if (byName.Count > 0 && constructors.All(constructor => constructor.GetParameters().Length > 0))
            return ConstructorShape(target, byName[0], schema);
        return PropertyShape(target, schema);
    }

    private static RowShape TupleShape(Type target, StructType schema)
    {
        var arguments = target.GetGenericArguments();
        if (arguments.Length != schema.Fields.Count || arguments.Length > 7)
            throw new InvalidCastException(
                $"A row of {schema.Fields.Count} columns ({schema.SimpleString}) does not fit {ValueConversion.Name(target)}: "
                + "expected one tuple item a column, at most 7. Select the columns first or use a record.");
        return new RowShape(target.GetConstructor(arguments), [.. Enumerable.Range(0, arguments.Length)], arguments, []);
    }

    private static RowShape ConstructorShape(Type target, ConstructorInfo constructor, StructType schema)
    {
        var parameters = constructor.GetParameters();
        var indexes = new int[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            indexes[i] = IndexOf(schema, parameters[i].Name!, target);
            if (indexes[i] < 0 && !parameters[i].HasDefaultValue)
                throw Missing(schema, parameters[i].Name!, target);
        }

        var defaults = parameters.Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null).ToArray();
        return new RowShape(constructor, indexes, [.. parameters.Select(parameter => parameter.ParameterType)], [], defaults);
    }

    private static RowShape PropertyShape(Type target, StructType schema)
    {
        var properties = new List<(PropertyInfo Property, int Index)>();
        foreach (var property in target.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0)
                continue;
            var index = IndexOf(schema, property.Name, target);
            if (index >= 0)
                properties.Add((property, index));
            else if (property.IsDefined(typeof(RequiredMemberAttribute)))
                throw Missing(schema, property.Name, target);
        }

        if (properties.Count == 0)
            throw new InvalidCastException(
                $"No settable property of {ValueConversion.Name(target)} has the name of a column: the columns are {schema.SimpleString}.");
        return new RowShape(null, [], [], properties, null, target);
    }

    private static int IndexOf(StructType schema, string name, Type target)
    {
        var found = -1;
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            if (!string.Equals(schema.Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found >= 0)
                throw new InvalidCastException(
                    $"'{name}' of {ValueConversion.Name(target)} is ambiguous: several columns have the name. Rename one; the columns are {schema.SimpleString}.");
            found = i;
        }

        return found;
    }

    private static InvalidCastException Missing(StructType schema, string name, Type target) =>
        new($"No column for '{name}' of {ValueConversion.Name(target)}: the columns are {schema.SimpleString}. Names are compared ignoring case.");
}

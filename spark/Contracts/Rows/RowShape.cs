using System.Reflection;
using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>How one type is made from the rows of one schema, worked out once.</summary>
internal sealed class RowShape(
    ConstructorInfo? constructor,
    int[] indexes,
    Type[] types,
    IReadOnlyList<(PropertyInfo Property, int Index)> properties,
    object?[]? defaults = null,
    Type? target = null)
{
    public object Make(Row row)
    {
        if (constructor is null)
            return SetProperties(row, Activator.CreateInstance(target!)!);
        var arguments = new object?[indexes.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = indexes[i] < 0 ? defaults![i] : Read(row, indexes[i], types[i]);
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private object SetProperties(Row row, object instance)
    {
        foreach (var (property, index) in properties)
            property.SetValue(instance, Read(row, index, property.PropertyType));
        return instance;
    }

    private static object? Read(Row row, int index, Type type)
    {
        var field = row.Schema.Fields[index];
        return ValueConversion.To(row.Values[index], type, new ValuePlace(field.Name, field.DataType));
    }
}

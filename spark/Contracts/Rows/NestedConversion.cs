using System.Collections;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Converts arrays and maps to the collection types of C#, item by item.</summary>
internal static class NestedConversion
{
    private static readonly Type[] SequenceTypes =
        [typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(List<>)];

    private static readonly Type[] MapTypes = [typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>The items in the collection type asked for, or null if it is none we know.</summary>
    public static object? ToSequence(IEnumerable items, Type target, ValuePlace place)
    {
        var itemPlace = place with { Type = place.Type is ArrayType array ? array.ElementType : place.Type };
        if (target.IsArray && target.GetArrayRank() == 1)
        {
            var list = Convert(items, target.GetElementType()!, itemPlace);
            var result = Array.CreateInstance(target.GetElementType()!, list.Count);
            list.CopyTo(result, 0);
            return result;
        }

        if (target == typeof(ArrayList))
            return new ArrayList(Convert(items, typeof(object), itemPlace));
        if (!target.IsGenericType)
            return null;
        var itemType = target.GetGenericArguments()[0];
        if (SequenceTypes.Contains(target.GetGenericTypeDefinition()))
            return Convert(items, itemType, itemPlace);
        return target.GetGenericTypeDefinition() == typeof(HashSet<>) || target.GetGenericTypeDefinition() == typeof(ISet<>)
            ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(itemType), Convert(items, itemType, itemPlace))
            : null;
    }

    /// <summary>The entries in the dictionary type asked for, or null if it is none we know.</summary>
    public static object? ToDictionary(IDictionary map, Type target, ValuePlace place)
    {
        if (!target.IsGenericType || !MapTypes.Contains(target.GetGenericTypeDefinition()))
            return null;
        var arguments = target.GetGenericArguments();
        var type = place.Type as MapType;
        var keyPlace = place with { Type = type?.KeyType ?? place.Type };
        var valuePlace = place with { Type = type?.ValueType ?? place.Type };
        var result = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (DictionaryEntry entry in map)
        {
            result.Add(
                ValueConversion.To(entry.Key, arguments[0], keyPlace)!,
                ValueConversion.To(entry.Value, arguments[1], valuePlace));
        }

        return result;
    }

    private static IList Convert(IEnumerable items, Type itemType, ValuePlace place)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        foreach (var item in items)
            list.Add(ValueConversion.To(item, itemType, place));
        return list;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>Which types are plain data, told from the type alone.</summary>
internal static class PlainTypes
{
    private static readonly HashSet<Type> Sequences =
    [
        typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>),
    ];

    private static readonly HashSet<Type> Pairs =
    [
        typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
        typeof(KeyValuePair<,>),
    ];

    /// <summary>The element type of an array, a list or a sequence interface; null for any other type.</summary>
    public static Type? SequenceElement(Type type)
    {
        if (type.IsSZArray)
            return type.GetElementType();
        var definition = Definition(type);
        return definition is not null && (definition == typeof(List<>) || Sequences.Contains(definition)) ? type.GetGenericArguments()[0] : null;
    }

    /// <summary>The element type of a set or a set interface; null for any other type.</summary>
    public static Type? SetElement(Type type) =>
        Definition(type) is { } definition && (definition == typeof(HashSet<>) || definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The key and value types of a dictionary or a dictionary interface; null for any other type.</summary>
    public static Type[]? DictionaryArguments(Type type) =>
        Definition(type) is { } definition && (definition == typeof(Dictionary<,>) || definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>))
            ? type.GetGenericArguments()
            : null;

    /// <summary>True for tuples, key-value pairs, record classes and record structs.</summary>
    public static bool HasPlainFields(Type type) =>
        (Definition(type) is { } definition && Pairs.Contains(definition)) || IsRecord(type);

    /// <summary>All instance fields, those of base records first.</summary>
    public static IReadOnlyList<FieldInfo> Fields(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            var own = level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            fields.InsertRange(0, own.OrderBy(field => field.MetadataToken));
        }

        return fields;
    }

    /// <summary>The name of a field as its programmer knows it: of an automatic property, the property's.</summary>
    public static string MemberName(FieldInfo field)
    {
        var end = field.Name.StartsWith('<') ? field.Name.IndexOf('>', StringComparison.Ordinal) : -1;
        return end > 1 ? field.Name[1..end] : field.Name;
    }

    // A record is an ordinary type to the runtime: only the members that the compiler adds tell.
    private static bool IsRecord(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.IsInterface || type.IsAbstract || type.IsPrimitive || type.IsEnum)
            return false;
        if (type.IsClass)
            return type.GetMethod("<Clone>$", Any, Type.EmptyTypes) is not null;
        var print = type.GetMethod("PrintMembers", Any, [typeof(System.Text.StringBuilder)]);
        return type.IsValueType && print is not null && print.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    private static Type? Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
}

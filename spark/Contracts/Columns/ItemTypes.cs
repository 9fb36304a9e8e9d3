namespace LaborSpark.Spark.Contracts.Columns;

/// <summary>What collections of C# hold.</summary>
internal static class ItemTypes
{
    /// <summary>The item type of a sequence; null if the type is none, or a string.</summary>
    public static Type? OfSequence(Type type) =>
        type == typeof(string) ? null : Implemented(type, typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>The key and value types of a dictionary; null if the type is none.</summary>
    public static (Type Key, Type Value)? OfMap(Type type)
    {
        var map = Implemented(type, typeof(IReadOnlyDictionary<,>)) ?? Implemented(type, typeof(IDictionary<,>));
        return map?.GetGenericArguments() is [var key, var value] ? (key, value) : null;
    }

    private static Type? Implemented(Type type, Type open) =>
        IsOf(type, open) ? type : Array.Find(type.GetInterfaces(), candidate => IsOf(candidate, open));

    private static bool IsOf(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;
}

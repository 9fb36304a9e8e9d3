using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>Reads captured values: the declared types drive it, nothing in the data does.</summary>
internal static class CaptureReader
{
    /// <summary>Reads a value of a declared type.</summary>
    public static object? Read(Type declared, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return declared.IsValueType && Nullable.GetUnderlyingType(declared) is null
                ? throw new FormatException($"a value of type {declared} cannot be null")
                : null;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (ClosureClasses.IsClosure(type))
            return ReadClosure(type, json);
        if (ScalarForm.For(type) is { } scalar)
            return scalar.Read(json);
        if (PlainTypes.SequenceElement(type) is { } element)
            return ReadSequence(type, element, json);
        if (PlainTypes.SetElement(type) is { } member)
            return ReadSet(member, json);
        if (PlainTypes.DictionaryArguments(type) is { } arguments)
            return ReadDictionary(arguments[0], arguments[1], json);
        if (PlainTypes.HasPlainFields(type))
            return ReadFields(type, json);
        throw new FormatException($"{type} is no plain data");
    }

    private static object ReadClosure(Type closure, JsonElement json)
    {
        var target = RuntimeHelpers.GetUninitializedObject(closure);
        foreach (var field in ClosureClasses.Variables(closure))
            field.SetValue(target, Read(field.FieldType, json.GetProperty(field.Name)));
        return target;
    }

    private static object ReadSequence(Type declared, Type element, JsonElement json)
    {
        var items = Array.CreateInstance(element, json.GetArrayLength());
        var index = 0;
        foreach (var item in json.EnumerateArray())
            items.SetValue(Read(element, item), index++);
        // IList and ICollection promise that items can be added.
        var isList = !declared.IsSZArray && declared.GetGenericTypeDefinition() is var definition
            && (definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>));
        return isList ? (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element), items)! : items;
    }

    private static object ReadSet(Type member, JsonElement json)
    {
        var access = KeyedCollection.Set(member);
        var items = json.GetProperty("items");
        var set = access.Create(IgnoresCase(json), items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
            access.Add(set, Read(member, item), null);
        return set;
    }

    private static object ReadDictionary(Type key, Type value, JsonElement json)
    {
        var access = KeyedCollection.Dictionary(key, value);
        var items = json.GetProperty("items");
        var dictionary = access.Create(IgnoresCase(json), items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
            access.Add(dictionary, Read(key, item[0]), Read(value, item[1]));
        return dictionary;
    }

    private static bool IgnoresCase(JsonElement json) =>
        json.TryGetProperty(KeyedCollection.IgnoreCase, out var ignoreCase) && ignoreCase.GetBoolean();

    private static object ReadFields(Type declared, JsonElement json)
    {
        var fields = PlainTypes.Fields(declared);
        if (json.GetArrayLength() != fields.Count)
            throw new FormatException($"{declared} has {fields.Count} fields, the data {json.GetArrayLength()}");
        var target = RuntimeHelpers.GetUninitializedObject(declared);
        for (var i = 0; i < fields.Count; i++)
            fields[i].SetValue(target, Read(fields[i].FieldType, json[i]));
        return target;
    }
}

using System.Reflection;
using System.Reflection.Metadata;

namespace LaborSpark.Spark.Contracts;

/// <summary>Closed types as text, without assembly versions: <c>Ns.Outer+Inner`1[[System.Int32, System.Private.CoreLib]], Assembly</c>.</summary>
public static class UdfTypeNames
{
    /// <summary>Writes a closed type with the simple names of its assemblies.</summary>
    /// <exception cref="ArgumentException">The type is open, a pointer or a reference.</exception>
    public static string Write(Type type)
    {
        if (type.ContainsGenericParameters || type.IsPointer || type.IsByRef || type.IsFunctionPointer)
            throw new ArgumentException($"Expected a closed class, struct, interface or array type, got {type}.", nameof(type));
        return $"{WriteWithoutAssembly(type)}, {type.Assembly.GetName().Name}";
    }

    /// <summary>Finds the type that <see cref="Write"/> wrote.</summary>
    /// <param name="name">The text.</param>
    /// <param name="findAssembly">Gives the assembly of a simple name.</param>
    /// <exception cref="InvalidDataException">The text is no type name, or the assembly has no such type.</exception>
    public static Type Read(string name, Func<string, Assembly> findAssembly)
    {
        if (!TypeName.TryParse(name, out var parsed))
            throw new InvalidDataException($"Expected a type name, got '{name}'.");
        return Resolve(parsed, findAssembly);
    }

    private static string WriteWithoutAssembly(Type type)
    {
        if (type.IsArray)
            return $"{WriteWithoutAssembly(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (!type.IsConstructedGenericType)
            return type.FullName!;
        var arguments = type.GetGenericArguments().Select(argument => $"[{Write(argument)}]");
        return $"{type.GetGenericTypeDefinition().FullName}[{string.Join(',', arguments)}]";
    }

    private static Type Resolve(TypeName name, Func<string, Assembly> findAssembly)
    {
        if (name.IsArray)
        {
            var element = Resolve(name.GetElementType(), findAssembly);
            return name.IsSZArray ? element.MakeArrayType() : element.MakeArrayType(name.GetArrayRank());
        }

        if (name.IsConstructedGenericType)
        {
            var definition = Resolve(name.GetGenericTypeDefinition(), findAssembly);
            return definition.MakeGenericType([.. name.GetGenericArguments().Select(argument => Resolve(argument, findAssembly))]);
        }

        if (!name.IsSimple || name.AssemblyName is null)
            throw new InvalidDataException($"Expected a type with its assembly, got '{name.AssemblyQualifiedName}'.");
        var assembly = findAssembly(name.AssemblyName.Name);
        return assembly.GetType(name.FullName, throwOnError: false)
            ?? throw new InvalidDataException($"Expected type '{name.FullName}' in assembly '{name.AssemblyName.Name}', found none: driver and worker see different builds.");
    }
}

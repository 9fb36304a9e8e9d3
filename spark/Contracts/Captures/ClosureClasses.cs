using System.Reflection;
using System.Runtime.CompilerServices;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>What the C# compiler makes of captured variables: one object a scope, with a public field for each.</summary>
public static class ClosureClasses
{
    private const string OuterScopePrefix = "CS$<>8__locals";
    private const string CachedDelegatePrefix = "<>9__";
    private const string ThisField = "<>4__this";

    /// <summary>True for the class that holds the captured variables of a scope.</summary>
    public static bool IsClosure(Type type) =>
        type is { IsClass: true, IsNested: true }
        && type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>True for the class that holds the lambdas of a type that capture nothing; it has no state.</summary>
    public static bool IsStateless(Type type) =>
        (type.Name == "<>c" || type.Name.StartsWith("<>c__", StringComparison.Ordinal))
        && type.IsNested
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length == 0;

    /// <summary>True if the field holds a captured <c>this</c>.</summary>
    public static bool IsThis(FieldInfo field) => field.Name == ThisField;

    /// <summary>True if the field refers to the closure of an enclosing scope.</summary>
    public static bool IsOuterScope(FieldInfo field) => field.Name.StartsWith(OuterScopePrefix, StringComparison.Ordinal);

    /// <summary>The fields that hold captured variables or enclosing scopes, in the order of their declaration; the compiler's own caches of delegates are left out.</summary>
    public static IEnumerable<FieldInfo> Variables(Type closure) =>
        closure.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => !field.Name.StartsWith(CachedDelegatePrefix, StringComparison.Ordinal))
            .OrderBy(field => field.MetadataToken);
}

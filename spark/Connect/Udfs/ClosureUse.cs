using System.Reflection;
using System.Runtime.CompilerServices;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>What a function itself touches, told from its code: all lambdas of a scope share one closure object, so that holding a variable is not using it.</summary>
/// <remarks>Follows calls to whatever the compiler made out of the same method: local functions, nested lambdas, iterators and asynchronous methods.</remarks>
internal sealed class ClosureUse
{
    private readonly HashSet<(Module Module, int Token)> _seen = [];
    private readonly List<MemberInfo> _members = [];

    private ClosureUse()
    {
    }

    /// <summary>Reads the code of a function.</summary>
    public static ClosureUse Of(MethodInfo function)
    {
        var use = new ClosureUse();
        use.Scan(function);
        return use;
    }

    /// <summary>True if the code reads or writes the field.</summary>
    public bool Touches(FieldInfo field) =>
        _members.Any(member => member is FieldInfo && member.MetadataToken == field.MetadataToken && member.Module == field.Module);

    /// <summary>The name of the first member of an object of the type that the code uses; null if it uses none.</summary>
    public string? MemberOf(Type type)
    {
        var member = _members.FirstOrDefault(candidate =>
            candidate.DeclaringType is { } declaring && declaring != typeof(object) && declaring.IsAssignableFrom(type)
            && candidate is FieldInfo { IsStatic: false } or MethodBase { IsStatic: false }
            && !IsGeneratedName(candidate.Name));
        var generated = member ?? _members.FirstOrDefault(candidate => candidate is FieldInfo { IsStatic: false } && candidate.DeclaringType == type);
        return generated is null ? null : ProgrammersName(generated.Name);
    }

    private void Scan(MethodBase method)
    {
        if (!_seen.Add((method.Module, method.MetadataToken)))
            return;
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            ScanAll(machine.StateMachineType, method);
        foreach (var member in IlReferences.Of(method))
        {
            _members.Add(member);
            if (member is MethodBase called && called.Module == method.Module && IsGenerated(called))
                Scan(called);
        }
    }

    private void ScanAll(Type stateMachine, MethodBase method)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var arguments = (method.DeclaringType?.GetGenericArguments() ?? []).Concat(method.IsGenericMethod ? method.GetGenericArguments() : []).ToArray();
        var closed = stateMachine.IsGenericTypeDefinition && stateMachine.GetGenericArguments().Length == arguments.Length
            ? stateMachine.MakeGenericType(arguments)
            : stateMachine;
        foreach (var step in closed.GetMethods(Own))
            Scan(step);
    }

    private static bool IsGenerated(MethodBase method) =>
        IsGeneratedName(method.Name) || (method.DeclaringType is { } type && IsGeneratedName(type.Name));

    private static bool IsGeneratedName(string name) => name.StartsWith('<');

    private static string ProgrammersName(string name)
    {
        if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
            return name[4..];
        var end = name.StartsWith('<') ? name.IndexOf('>', StringComparison.Ordinal) : -1;
        return end > 1 ? name[1..end] : name;
    }
}

using System.Reflection;
using LaborSpark.Spark.Contracts;
using LaborSpark.Spark.Contracts.Captures;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>Turns a delegate into what the worker needs to make it again: the method's identity and the captured values as data.</summary>
/// <remarks>Captured values are copied here, when the function is defined: later changes to the variables do not reach the worker, and changes made there do not come back.</remarks>
internal static class UdfCapture
{
    private const string UnnamedLambda = "<lambda>";

    /// <summary>Describes a function.</summary>
    /// <param name="function">A lambda, a local function or a method.</param>
    /// <param name="name">The name shown in plans and errors; null for the method's own.</param>
    /// <param name="kind">How Spark feeds it.</param>
    /// <param name="returnType">What it returns.</param>
    /// <exception cref="UdfRefusedException">The function holds on to something that is not plain data, or has no method in an assembly file.</exception>
    public static UdfPayload Capture(Delegate function, string? name, UdfKind kind, DataType returnType)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(returnType);
        var method = function.Method;
        var shownName = string.IsNullOrEmpty(name) ? NameOf(method) : name;
        RefuseShapes(shownName, function);
        return new UdfPayload
        {
            Name = shownName,
            Kind = kind,
            ReturnType = returnType,
            Captures = CapturesOf(shownName, function),
            Function = Identify(shownName, function),
        };
    }

    private static UdfFunction Identify(string name, Delegate function)
    {
        var method = function.Method;
        var definition = method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
        var assembly = method.Module.Assembly;
        var folders = UserAssemblies.FoldersOf(name, assembly);
        return new UdfFunction
        {
            Folder = folders.Own,
            Dependencies = folders.Packages,
            Assembly = assembly.GetName().Name!,
            Mvid = method.Module.ModuleVersionId,
            DeclaringType = UdfTypeNames.Write(method.DeclaringType!),
            MetadataToken = definition.MetadataToken,
            Method = method.Name,
            MethodArguments = method.IsGenericMethod ? [.. method.GetGenericArguments().Select(UdfTypeNames.Write)] : [],
            Signature = UdfFunctionBinder.Signature(method),
            DelegateType = UdfTypeNames.Write(function.GetType()),
        };
    }

    private static void RefuseShapes(string name, Delegate function)
    {
        var method = function.Method;
        if (!function.HasSingleTarget)
            throw new UdfRefusedException($"Function '{name}' cannot run on Spark: it is {function.GetInvocationList().Length} delegates joined into one. Pass a single lambda or method.");
        if (method.DeclaringType is null || method.Module.Assembly.IsDynamic)
            throw new UdfRefusedException($"Function '{name}' cannot run on Spark: it was made at run time (a compiled expression or a dynamic method), so that no assembly file holds it. Pass a lambda or a method.");
        var given = function.GetType().GetMethod("Invoke")!.GetParameters().Length;
        var takesTargetAsArgument = function.Target is null && (!method.IsStatic || method.GetParameters().Length != given);
        if (takesTargetAsArgument)
            throw new UdfRefusedException($"Function '{name}' cannot run on Spark: '{method.DeclaringType}.{method.Name}' is bound to no object. Pass a lambda that calls it.");
    }

    private static string? CapturesOf(string name, Delegate function)
    {
        var target = function.Target;
        if (target is null || ClosureClasses.IsStateless(target.GetType()))
            return null;
        var declared = function.Method.IsStatic ? function.Method.GetParameters()[0].ParameterType : function.Method.DeclaringType!;
        try
        {
            return CapturedValues.Write(target, declared);
        }
        catch (CapturedValueException refused)
        {
            throw new UdfRefusedException(CaptureRefusal.Explain(name, function, refused), refused);
        }
    }

    private static string NameOf(MethodInfo method)
    {
        if (!method.Name.StartsWith('<'))
            return method.Name;
        // A local function is <Enclosing>g__Name|0_0, a lambda <Enclosing>b__0_0.
        var start = method.Name.IndexOf(">g__", StringComparison.Ordinal);
        var end = method.Name.IndexOf('|', StringComparison.Ordinal);
        return start > 0 && end > start ? method.Name[(start + 4)..end] : UnnamedLambda;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using LaborSpark.Spark.Contracts.Captures;

namespace LaborSpark.Spark.Contracts;

/// <summary>Makes, in the worker, the delegate that the driver was given.</summary>
public static class UdfFunctionBinder
{
    /// <summary>Finds the method, gives it its captured values and returns a delegate of the type that the driver saw.</summary>
    /// <param name="payload">What the driver sent.</param>
    /// <param name="loadAssembly">Loads the function's assembly; other assemblies are asked of that assembly's load context.</param>
    /// <exception cref="InvalidDataException">The assembly is another build, has no such method, or the captured values do not fit.</exception>
    public static Delegate Bind(UdfPayload payload, Func<UdfFunction, Assembly> loadAssembly)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(loadAssembly);
        var function = payload.Function;
        var assembly = loadAssembly(function);
        var mvid = assembly.ManifestModule.ModuleVersionId;
        if (mvid != function.Mvid)
            throw new InvalidDataException($"Function '{payload.Name}' needs build {function.Mvid} of assembly '{function.Assembly}', found build {mvid} at '{assembly.Location}': "
                + "the program was rebuilt while it ran, or another version of the assembly was loaded first.");
        var context = AssemblyLoadContext.GetLoadContext(assembly) ?? AssemblyLoadContext.Default;
        Assembly Find(string name) => name == function.Assembly ? assembly : context.LoadFromAssemblyName(new AssemblyName(name));

        var declaringType = UdfTypeNames.Read(function.DeclaringType, Find);
        var method = FindMethod(payload.Name, function, declaringType, Find);
        var delegateType = UdfTypeNames.Read(function.DelegateType, Find);
        return CreateDelegate(payload, delegateType, method, declaringType);
    }

    /// <summary>Return and parameter types of a closed method, the cross-check of <see cref="UdfFunction.Signature"/>.</summary>
    public static string Signature(MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return $"{method.ReturnType}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.ToString()))})";
    }

    private static MethodInfo FindMethod(string name, UdfFunction function, Type declaringType, Func<string, Assembly> find)
    {
        var method = Resolve(function, declaringType);
        if (method is not null && method.Name == function.Method && method.IsGenericMethodDefinition == (function.MethodArguments.Count > 0))
        {
            if (function.MethodArguments.Count > 0)
                method = method.MakeGenericMethod([.. function.MethodArguments.Select(argument => UdfTypeNames.Read(argument, find))]);
            if (Signature(method) == function.Signature)
                return method;
        }

        throw new InvalidDataException($"Function '{name}' needs the method {function.Signature} '{function.Method}' of '{function.DeclaringType}', "
            + $"found {(method is null ? "none" : $"{Signature(method)} '{method.Name}'")} under its token: driver and worker see different builds.");
    }

    private static MethodInfo? Resolve(UdfFunction function, Type declaringType)
    {
        try
        {
            var open = declaringType.Module.ResolveMethod(function.MetadataToken, null, null);
            // On a generic type the token gives the method of the open type.
            return open is null ? null : MethodBase.GetMethodFromHandle(open.MethodHandle, declaringType.TypeHandle) as MethodInfo;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Delegate CreateDelegate(UdfPayload payload, Type delegateType, MethodInfo method, Type declaringType)
    {
        try
        {
            if (payload.Captures is not null)
            {
                var targetType = method.IsStatic ? method.GetParameters()[0].ParameterType : declaringType;
                return method.CreateDelegate(delegateType, CapturedValues.Read(payload.Captures, targetType));
            }

            // Lambdas without captures are instance methods of a class that has no state.
            return method.IsStatic
                ? method.CreateDelegate(delegateType)
                : method.CreateDelegate(delegateType, RuntimeHelpers.GetUninitializedObject(declaringType));
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"Function '{payload.Name}' cannot be called as {delegateType}: {e.Message}", e);
        }
    }
}

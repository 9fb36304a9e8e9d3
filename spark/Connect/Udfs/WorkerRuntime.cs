using System.Runtime.InteropServices;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>Lets a worker that shares the host's .NET find it where this program found it, be it in no standard place.</summary>
internal static class WorkerRuntime
{
    private const string RootVariable = "DOTNET_ROOT";

    /// <summary>Adds the place to the environment of a Spark that will start workers on this host; a place given by the user stays.</summary>
    public static void ShareWith(IDictionary<string, string?> environment)
    {
        if (!environment.ContainsKey(RootVariable) && RootOf(RuntimeEnvironment.GetRuntimeDirectory()) is { } root)
            environment[RootVariable] = root;
    }

    /// <summary>The root of a shared .NET, of which the runtime is <c>shared/Microsoft.NETCore.App/VERSION</c>; null for a program that brings its own.</summary>
    internal static string? RootOf(string runtimeFolder)
    {
        var root = Path.GetFullPath(Path.Combine(runtimeFolder, "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? root : null;
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LaborSpark.Spark.Worker.Loading;

/// <summary>The assemblies of one artifact folder, and of the folder with its packages, apart from those of other folders.</summary>
/// <remarks>
/// What driver and worker share (Contracts, our Arrow builders, Apache.Arrow) and the framework come from the worker, so that a type is one
/// type; everything else comes from the folders, and what is not there from the worker's own assemblies. Never from other files beside the worker:
/// on this host they are the program's, on a node of a cluster there are none.
/// </remarks>
internal sealed class UserLoadContext : AssemblyLoadContext
{
    private static readonly string[] Shared = ["LaborSpark.Arrow", "LaborSpark.Spark.Contracts", "Apache.Arrow", "Apache.Arrow.Scalars"];

    private static readonly string[] Framework = ["System", "Microsoft.Win32", "netstandard", "mscorlib", "WindowsBase", "Microsoft.CSharp", "Microsoft.VisualBasic"];

    private static readonly Dictionary<string, string> Trusted = TrustedAssemblies();

    private readonly string[] _folders;

    public UserLoadContext(string folder, string? packages)
        : base(folder) => _folders = packages is null ? [folder] : [folder, packages];

    /// <summary>Loads an assembly of the folder.</summary>
    /// <exception cref="FileNotFoundException">The folder has no such assembly.</exception>
    public Assembly LoadOwn(string name) =>
        PathOf(name) is { } path ? LoadFromAssemblyPath(path) : LoadFromAssemblyName(new AssemblyName(name));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || Shared.Contains(name, StringComparer.OrdinalIgnoreCase) || IsNewerInFramework(assemblyName, name))
            return null;
        var path = string.IsNullOrEmpty(assemblyName.CultureName) ? PathOf(name) : PathOf(Path.Combine(assemblyName.CultureName, name));
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var path in NativeCandidates(unmanagedDllName))
        {
            if (File.Exists(path))
                return LoadUnmanagedDllFromPath(path);
        }
        return IntPtr.Zero;
    }

    // Two copies of a framework assembly would make two types of each of its types.
    private static bool IsNewerInFramework(AssemblyName wanted, string name) =>
        Array.Exists(Framework, prefix => name.Equals(prefix, StringComparison.Ordinal) || name.StartsWith($"{prefix}.", StringComparison.Ordinal))
        && Trusted.TryGetValue(name, out var path)
        && AssemblyName.GetAssemblyName(path).Version >= wanted.Version;

    private static Dictionary<string, string> TrustedAssemblies()
    {
        var paths = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        // CoreLib may be listed twice.
        return paths.DistinctBy(Path.GetFileNameWithoutExtension).ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }

    private string? PathOf(string name) => _folders.Select(folder => Path.Combine(folder, $"{name}.dll")).FirstOrDefault(File.Exists);

    private IEnumerable<string> NativeCandidates(string name)
    {
        string[] names = [name, $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib", $"{name}.dll"];
        string[] places = [.. _folders, .. _folders.SelectMany(folder => Runtimes().Select(runtime => Path.Combine(folder, "runtimes", runtime, "native")))];
        return places.SelectMany(place => names.Select(file => Path.Combine(place, file)));
    }

    private static IEnumerable<string> Runtimes()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return new[] { RuntimeInformation.RuntimeIdentifier, $"{system}-{architecture}", system }.Distinct();
    }
}

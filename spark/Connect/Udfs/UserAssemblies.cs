using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>The assemblies that hold the program's functions, with what they need, as archives: for each assembly that declares a function one of what the user
/// compiled, of kilobytes, and one of packages, which a recompilation leaves as it is.</summary>
internal static class UserAssemblies
{
    private const string OwnPrefix = "udf";
    private const string PackagePrefix = "lib";

    private static readonly ConditionalWeakTable<Assembly, UserFolders> Known = [];
    private static readonly ConcurrentDictionary<string, FolderArchive> ByFolder = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlySet<string>> WorkerAssemblies = new(() => WorkerPackage.Of(AppContext.BaseDirectory).Assemblies());

    /// <summary>The names of the folders in which the worker finds an assembly and its packages; none if it is part of the framework or of the worker.</summary>
    /// <param name="function">The function's name, for errors.</param>
    /// <param name="assembly">The assembly that declares the function.</param>
    /// <exception cref="UdfRefusedException">The assembly has no file, or its file is another build than the loaded one.</exception>
    public static UserFolders FoldersOf(string function, Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        if (string.IsNullOrEmpty(assembly.Location))
            throw new UdfRefusedException($"Function '{function}' cannot run on Spark: its assembly '{name}' was not loaded from a file, as in a script or a single-file program. Put the function into a project, and publish as a folder.");
        if (WorkerAssemblies.Value.Contains(name) || IsFramework(name, assembly.Location))
            return UserFolders.None;
        lock (Known)
        {
            if (!Known.TryGetValue(assembly, out var folders))
            {
                folders = Collect(function, assembly);
                Known.Add(assembly, folders);
            }

            return folders;
        }
    }

    /// <summary>The archive of a folder that <see cref="FoldersOf"/> named.</summary>
    public static FolderArchive Find(string folder) =>
        ByFolder.TryGetValue(folder, out var archive)
            ? archive
            : throw new InvalidOperationException($"Expected '{folder}' to be the assemblies of a function of this program, but no function was captured from them.");

    private static UserFolders Collect(string function, Assembly assembly)
    {
        var onDisk = AssemblyFile.Read(assembly.Location).Mvid;
        if (onDisk != assembly.ManifestModule.ModuleVersionId)
            throw new UdfRefusedException($"Function '{function}' cannot run on Spark: its assembly at '{assembly.Location}' was rebuilt since the program loaded it. Start the program again.");
        var closure = AssemblyClosure.Of(assembly.Location, ManifestFor(assembly.Location), WorkerAssemblies.Value);
        var own = Archive(OwnPrefix, closure.OwnFiles);
        var packages = Archive(PackagePrefix, closure.PackageFiles);
        // A method of a package itself needs nothing of the user's.
        return own is null ? new UserFolders(packages, null) : new UserFolders(own, packages);
    }

    private static string? Archive(string prefix, IReadOnlyCollection<PackedFile> files)
    {
        if (files.Count == 0)
            return null;
        var archive = new FolderArchive(prefix, files);
        ByFolder[archive.Folder] = archive;
        return archive.Folder;
    }

    // The framework of a program that brings its own is the worker's too, and named by it.
    private static bool IsFramework(string name, string location) =>
        Path.GetDirectoryName(location) == Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory()) && ManifestFor(location)?.OwnerOf(name) is null;

    // A library has no manifest beside a program that uses it: then the program's own tells.
    private static DependencyManifest? ManifestFor(string assemblyPath)
    {
        var folder = Path.GetDirectoryName(assemblyPath)!;
        var own = DependencyManifest.Load(Path.ChangeExtension(assemblyPath, ".deps.json"));
        if (own is not null)
            return own;
        var program = Assembly.GetEntryAssembly()?.GetName().Name;
        return program is null ? null : DependencyManifest.Load(Path.Combine(folder, program + ".deps.json"));
    }
}

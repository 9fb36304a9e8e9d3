using System.Collections.Concurrent;
using System.Reflection;
using LaborSpark.Spark.Contracts;

namespace LaborSpark.Spark.Worker.Loading;

/// <summary>Finds the assemblies of functions in the session's artifact folders. Thread-safe.</summary>
internal sealed class UserAssemblies
{
    private readonly ConcurrentDictionary<(string Own, string? Packages), Lazy<UserLoadContext>> _contexts = new();

    /// <summary>Loads the assembly that declares a function; a folder's assemblies are loaded once and stay.</summary>
    /// <param name="function">The function.</param>
    /// <param name="filesDirectory">The absolute path of the session's files.</param>
    /// <exception cref="InvalidDataException">The folder or the assembly is not there.</exception>
    public Assembly Load(UdfFunction function, string filesDirectory)
    {
        if (function.Folder is null)
            return Assembly.Load(new AssemblyName(function.Assembly));
        var folder = Find(filesDirectory, function.Folder, function.Assembly);
        var dependencies = function.Dependencies is null ? null : Find(filesDirectory, function.Dependencies, function.Assembly);
        try
        {
            return _contexts.GetOrAdd((folder, dependencies), folders => new Lazy<UserLoadContext>(() => new UserLoadContext(folders.Own, folders.Packages))).Value.LoadOwn(function.Assembly);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new InvalidDataException($"Expected the assembly '{function.Assembly}' in the folder '{folder}', but it could not be loaded: {e.Message}", e);
        }
    }

    private static string Find(string filesDirectory, string name, string assembly)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(filesDirectory));
        var folder = Path.GetFullPath(Path.Combine(root, name));
        if (!folder.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidDataException($"Expected a folder among the session's files for the assembly '{assembly}', got '{name}'.");
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"Expected the assembly '{assembly}' in the folder '{folder}', found no such folder: its artifact was not delivered to this executor.");
        return folder;
    }
}

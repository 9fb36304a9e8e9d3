namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>The files an assembly needs beside itself: what it refers to, and whole packages with their native code; what the worker has is left out.</summary>
internal sealed class AssemblyClosure
{
    // Of the driver's library a function may need what defines and describes functions: classes keep them in static fields beside the data that they use.
    private static readonly string[] ThisLibrary = [typeof(AssemblyClosure).Assembly.GetName().Name!, typeof(global::Spark.Connect.Plan).Assembly.GetName().Name!];

    private readonly string _folder;
    private readonly DependencyManifest? _manifest;
    private readonly IReadOnlySet<string> _excluded;
    private readonly SortedDictionary<string, PackedFile> _ownFiles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PackedFile> _packageFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DependencyManifest.Library> _libraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _driverOnly = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    private AssemblyClosure(string folder, DependencyManifest? manifest, IReadOnlySet<string> excluded)
    {
        _folder = folder;
        _manifest = manifest;
        _excluded = excluded;
    }

    /// <summary>The files that the user compiled, placed as the worker looks for them: assemblies and native code side by side, translations in folders of their culture.</summary>
    public IReadOnlyCollection<PackedFile> OwnFiles => _ownFiles.Values;

    /// <summary>The files of packages, which a recompilation leaves as they are.</summary>
    public IReadOnlyCollection<PackedFile> PackageFiles => _packageFiles.Values;

    /// <summary>Walks the references of an assembly file.</summary>
    /// <param name="assemblyPath">The file; the others are looked for beside it.</param>
    /// <param name="manifest">What the program knows of its packages; null if nothing.</param>
    /// <param name="excluded">Names of assemblies at which the walk stops.</param>
    public static AssemblyClosure Of(string assemblyPath, DependencyManifest? manifest, IReadOnlySet<string> excluded)
    {
        var closure = new AssemblyClosure(Path.GetDirectoryName(Path.GetFullPath(assemblyPath))!, manifest, excluded);
        closure.Walk(Path.GetFileNameWithoutExtension(assemblyPath));
        // A package of native code alone has no assembly at which the walk would have stopped.
        foreach (var companion in (manifest?.NativeCompanions(closure._libraries.Values) ?? []).Where(companion => !closure._driverOnly.Contains(companion.Name)))
            closure.AddNative(companion);
        return closure;
    }

    private void Walk(string first)
    {
        var waiting = new Queue<string>([first]);
        while (waiting.TryDequeue(out var name))
        {
            var path = Path.Combine(_folder, name + ".dll");
            var owner = _manifest?.OwnerOf(name);
            if (_excluded.Contains(name) || !_assemblies.Add(name))
                continue;
            path = owner?.Managed.Where(asset => Path.GetFileNameWithoutExtension(asset) == name).Select(Locate).FirstOrDefault(found => found is not null) ?? path;
            if (!File.Exists(path))
            {
                _assemblies.Remove(name);
                continue;
            }

            Add(owner, Path.GetFileName(path), path);
            AddSymbols(path, owner);
            var file = AssemblyFile.Read(path);
            _driverOnly.UnionWith(file.DriverOnly);
            foreach (var reference in file.References.Except(file.DriverOnly, StringComparer.OrdinalIgnoreCase))
                waiting.Enqueue(reference);
            if (owner is not null && _libraries.TryAdd(owner.Name, owner))
                AddPackage(owner, waiting);
        }
    }

    // With them the stack of a failed function names files and lines.
    private void AddSymbols(string path, DependencyManifest.Library? owner)
    {
        var symbols = Path.ChangeExtension(path, ".pdb");
        if (IsUsers(owner) && File.Exists(symbols))
            Add(owner, Path.GetFileName(symbols), symbols);
    }

    private void AddPackage(DependencyManifest.Library library, Queue<string> waiting)
    {
        AddNative(library);
        foreach (var resource in library.Resources)
        {
            var culture = Path.GetFileName(Path.GetDirectoryName(resource))!;
            var file = $"{culture}/{Path.GetFileName(resource)}";
            if (File.Exists(Path.Combine(_folder, file)))
                Add(library, file, Path.Combine(_folder, file));
        }

        // A package may load its other assemblies by name.
        if (library.IsPackage)
            library.Managed.Select(asset => Path.GetFileNameWithoutExtension(asset)).ToList().ForEach(waiting.Enqueue);
    }

    private void AddNative(DependencyManifest.Library library)
    {
        foreach (var asset in library.Native)
        {
            if (Locate(asset) is { } path)
                Add(library, Path.GetFileName(asset), path);
        }
    }

    // A build keeps the assets of a platform in its folder, a publish for that platform puts all side by side.
    private string? Locate(string asset)
    {
        var placed = Path.Combine(_folder, asset);
        if (File.Exists(placed))
            return placed;
        var beside = Path.Combine(_folder, Path.GetFileName(asset));
        return File.Exists(beside) ? beside : null;
    }

    private void Add(DependencyManifest.Library? owner, string name, string path) =>
        (IsUsers(owner) ? _ownFiles : _packageFiles).TryAdd(name, new PackedFile(name, path));

    // A framework beside the basic one, such as that of web servers, changes as seldom as a package.
    private static bool IsUsers(DependencyManifest.Library? owner) =>
        owner is null || (owner is { IsPackage: false, IsFramework: false } && !ThisLibrary.Contains(owner.Name, StringComparer.OrdinalIgnoreCase));
}

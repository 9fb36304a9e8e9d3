using System.Text.Json;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>A program's <c>deps.json</c>: which library brings which files, for Linux on x64.</summary>
internal sealed class DependencyManifest
{
    private static readonly string[] RuntimeIdentifiers = ["linux-x64", "linux", "unix-x64", "unix", "any"];
    private readonly Dictionary<string, Library> _libraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Library> _owners = new(StringComparer.OrdinalIgnoreCase);

    private DependencyManifest(JsonElement root)
    {
        var target = root.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var kinds = root.GetProperty("libraries");
        foreach (var entry in root.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            var library = Read(entry, kinds);
            _libraries[library.Name] = library;
            foreach (var asset in library.Managed)
                _owners[Path.GetFileNameWithoutExtension(asset)] = library;
        }
    }

    /// <summary>Reads a manifest; null if there is none at the path.</summary>
    /// <exception cref="InvalidDataException">The file is no manifest.</exception>
    public static DependencyManifest? Load(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new DependencyManifest(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"Expected the dependencies of a .NET program in '{path}', got something else: {e.Message}. Build the program again.", e);
        }
    }

    /// <summary>All libraries of the program, the framework's too if it is self-contained.</summary>
    public IEnumerable<Library> Libraries => _libraries.Values;

    /// <summary>The library that brings an assembly; null if none does, as for assemblies of the shared framework.</summary>
    public Library? OwnerOf(string assemblyName) => _owners.GetValueOrDefault(assemblyName);

    /// <summary>The packages that bring native code to the given libraries though no assembly refers to them: a package depends on them, or they on a package,
    /// or a project names one that has no assembly at all.</summary>
    public IEnumerable<Library> NativeCompanions(IReadOnlyCollection<Library> libraries)
    {
        var names = libraries.Select(library => library.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var below = DependenciesOf(libraries.Where(library => library.IsPackage));
        var named = libraries.Where(library => !library.IsPackage).SelectMany(library => library.Dependencies).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _libraries.Values.Where(library =>
            library is { IsPackage: true, Native.Count: > 0 }
            && !names.Contains(library.Name)
            && (below.Contains(library.Name) || library.Dependencies.Any(names.Contains) || (library.Managed.Count == 0 && named.Contains(library.Name))));
    }

    private HashSet<string> DependenciesOf(IEnumerable<Library> libraries)
    {
        var waiting = new Queue<Library>(libraries);
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (waiting.TryDequeue(out var library))
        {
            foreach (var name in library.Dependencies)
            {
                if (found.Add(name) && _libraries.TryGetValue(name, out var next))
                    waiting.Enqueue(next);
            }
        }

        return found;
    }

    private static Library Read(JsonProperty entry, JsonElement kinds)
    {
        var name = entry.Name.Split('/')[0];
        var kind = kinds.TryGetProperty(entry.Name, out var described) ? described.GetProperty("type").GetString() : null;
        var managed = Names(entry.Value, "runtime").ToList();
        var native = Names(entry.Value, "native").ToList();
        var resources = Names(entry.Value, "resources").ToList();
        if (entry.Value.TryGetProperty("runtimeTargets", out var targets))
            AddRuntimeTargets(targets, managed, native);
        return new Library
        {
            Name = name,
            IsPackage = kind == "package",
            IsFramework = kind == "runtimepack",
            Managed = managed,
            Native = native,
            Resources = resources,
            Dependencies = [.. Names(entry.Value, "dependencies")],
        };
    }

    // Assets of one platform replace the portable ones of the same name; the nearest platform wins.
    private static void AddRuntimeTargets(JsonElement targets, List<string> managed, List<string> native)
    {
        foreach (var rid in RuntimeIdentifiers)
        {
            foreach (var asset in targets.EnumerateObject().Where(asset => asset.Value.GetProperty("rid").GetString() == rid))
            {
                var list = asset.Value.GetProperty("assetType").GetString() == "native" ? native : managed;
                var file = Path.GetFileName(asset.Name);
                if (list.Any(known => known.StartsWith("runtimes/", StringComparison.Ordinal) && Path.GetFileName(known) == file))
                    continue;
                list.RemoveAll(known => Path.GetFileName(known) == file);
                list.Add(asset.Name);
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement library, string section) =>
        library.TryGetProperty(section, out var assets) ? assets.EnumerateObject().Select(asset => asset.Name) : [];

    /// <summary>One project or package and its files, as paths relative to the package.</summary>
    internal sealed record Library
    {
        public required string Name { get; init; }

        public required bool IsPackage { get; init; }

        public required bool IsFramework { get; init; }

        public required IReadOnlyList<string> Managed { get; init; }

        public required IReadOnlyList<string> Native { get; init; }

        public required IReadOnlyList<string> Resources { get; init; }

        public required IReadOnlyList<string> Dependencies { get; init; }
    }
}

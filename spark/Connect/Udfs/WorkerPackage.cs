using System.Text.Json;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>The worker that lies beside the program: started there in local mode, packed with the runtime for a cluster.</summary>
internal sealed class WorkerPackage
{
    /// <summary>The name of the worker's executable.</summary>
    public const string Executable = "laborspark-worker";

    /// <summary>The setting that names a worker which is on the nodes already: an absolute path, or one relative to the session's folder such as <c>../env/laborspark-worker</c>.</summary>
    public const string OverrideSetting = "spark.laborspark.worker";

    private const string Manifest = $"{Executable}.deps.json";
    private const string Configuration = $"{Executable}.runtimeconfig.json";
    private const string Host = "libhostfxr.so";
    private const string HowToPublish = "'dotnet publish PROJECT -c Release' "
        + "(<PublishRuntimeIdentifier>linux-x64</PublishRuntimeIdentifier> and <PublishSelfContained>true</PublishSelfContained> belong in its project file)";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Parts of the runtime that attach a debugger, write a core dump or trace by LTTng: a worker starts and runs without.
    private static readonly string[] ForDebuggers = ["createdump", "libcoreclrtraceptprovider.so", "libmscordaccore.so", "libmscordbi.so"];

    // Some programs of one user at once, each with its last builds; 35 MB each.
    private const int KeptArchives = 8;

    private readonly string _folder;

    private WorkerPackage(string folder)
    {
        _folder = folder;
    }

    private string WorkerPath => Path.Combine(_folder, Executable);

    private bool IsSelfContained => File.Exists(Path.Combine(_folder, Host));

    /// <summary>The worker of a program's folder.</summary>
    public static WorkerPackage Of(string programFolder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(programFolder)));

    /// <summary>The path of the executable.</summary>
    /// <exception cref="UdfRefusedException">There is none, or it cannot start there.</exception>
    public string LocalPath()
    {
        if (!File.Exists(WorkerPath))
            throw NotThere(Executable);
        var needsOwnRuntime = NeedsOwnRuntime();
        if (needsOwnRuntime != IsSelfContained)
            throw new UdfRefusedException($"Functions cannot run on Spark: the worker at '{WorkerPath}' {(needsOwnRuntime ? "needs the .NET runtime beside it, which this program was published without" : "was built for a shared .NET runtime, but this program brings its own")}. Publish the program with {HowToPublish}.");
        return WorkerPath;
    }

    /// <summary>The names of the assemblies that the worker has of its own; those of the framework too if it brings its own runtime.</summary>
    /// <exception cref="UdfRefusedException">There is no worker.</exception>
    public IReadOnlySet<string> Assemblies() =>
        Dependencies().Libraries.SelectMany(library => library.Managed).Select(asset => Path.GetFileNameWithoutExtension(asset)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Worker and runtime as one archive for hosts that have no .NET.</summary>
    /// <exception cref="UdfRefusedException">The program is not published with its runtime.</exception>
    public FolderArchive Archive()
    {
        if (!IsSelfContained)
            throw new UdfRefusedException($"Functions cannot run on this cluster yet: its nodes may have no .NET, so the program must bring its own, and '{_folder}' is a build without one. Publish it with {HowToPublish} and run it from the folder that names, "
                + $"or set {OverrideSetting} to the path of a worker that is on every node.");
        LocalPath();
        return new FolderArchive("laborspark", Files());
    }

    /// <summary>Packs an archive, unless an earlier run of the same build did, and gives its path in the cache.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="cacheFolder">The folder of this user's caches of ours; null for the usual one.</param>
    public static string PackOnce(FolderArchive archive, string? cacheFolder = null)
    {
        var cache = Path.Combine(cacheFolder ?? CacheFolder(), "workers");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(cache);
        else
            Directory.CreateDirectory(cache, OwnerOnly);
        var path = Path.Combine(cache, $"{archive.Folder}.tar.gz");
        if (File.Exists(path))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        else
            archive.Pack(path);
        Forget(cache);
        return path;
    }

    // Every build makes an archive of its own, and a killed program leaves half of one.
    private static void Forget(string cache)
    {
        foreach (var old in new DirectoryInfo(cache).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(KeptArchives).ToList())
            old.Delete();
    }

    private static string CacheFolder()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var root = string.IsNullOrEmpty(xdg) || !Path.IsPathRooted(xdg)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache")
            : xdg;
        return Path.Combine(root, "laborspark");
    }

    // The published folder holds the program's packages too, and may hold data of the user's: what a function needs of them travels with the function.
    private IEnumerable<PackedFile> Files()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { Executable, Manifest, Configuration };
        foreach (var library in Dependencies().Libraries)
        {
            names.UnionWith(library.Managed.Select(asset => Path.GetFileName(asset)));
            names.UnionWith(library.Native.Select(asset => Path.GetFileName(asset)));
        }

        names.ExceptWith(ForDebuggers);
        return names.Select(name => new PackedFile(name, Path.Combine(_folder, name))).Where(file => File.Exists(file.Path));
    }

    private DependencyManifest Dependencies() => DependencyManifest.Load(Path.Combine(_folder, Manifest)) ?? throw NotThere(Manifest);

    private UdfRefusedException NotThere(string file) => new(
        $"Functions cannot run on Spark: expected the worker at '{Path.Combine(_folder, file)}', found none. Build the program by a project that references LaborSpark.Spark.Connect, and keep the files of its output folder together.");

    private bool NeedsOwnRuntime()
    {
        var path = Path.Combine(_folder, Configuration);
        if (!File.Exists(path))
            return false;
        using var config = JsonDocument.Parse(File.ReadAllBytes(path));
        return config.RootElement.TryGetProperty("runtimeOptions", out var options) && options.TryGetProperty("includedFrameworks", out _);
    }
}

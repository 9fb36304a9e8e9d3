using System.Text.Json;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>The worker that lies beside the program: started there in local mode, packed with the runtime for a cluster.</summary>
internal sealed class WorkerPackage
{
    /// <summary>The name of the worker's executable.</summary>
    public const string Executable = "laborspark-worker";

    /// <summary>The setting that names a worker which is on the nodes already: an absolute path, or one relative to the session's folder such as <c>../env/laborspark-worker</c>.</summary>
    public const string OverrideSetting = "spark.laborspark.worker";

    private const string Host = "libhostfxr.so";
    private const string HowToPublish = "'dotnet publish PROJECT -c Release' "
        + "(<PublishRuntimeIdentifier>linux-x64</PublishRuntimeIdentifier> and <PublishSelfContained>true</PublishSelfContained> belong in its project file)";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Some programs of one user at once, each with its last builds; 40 MB each.
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
            throw new UdfRefusedException($"Functions cannot run on Spark: expected the worker at '{WorkerPath}', found none. Build the program by a project that references LaborSpark.Spark.Connect, and keep the files of its output folder together.");
        var needsOwnRuntime = NeedsOwnRuntime();
        if (needsOwnRuntime != IsSelfContained)
            throw new UdfRefusedException($"Functions cannot run on Spark: the worker at '{WorkerPath}' {(needsOwnRuntime ? "needs the .NET runtime beside it, which this program was published without" : "was built for a shared .NET runtime, but this program brings its own")}. Publish the program with {HowToPublish}.");
        return WorkerPath;
    }

    /// <summary>Worker, program and runtime as one archive for hosts that have no .NET.</summary>
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

    // A published folder may hold data of the user's too: only what the build put there is packed.
    private IEnumerable<PackedFile> Files()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { Executable };
        foreach (var manifestPath in Directory.EnumerateFiles(_folder, "*.deps.json"))
        {
            names.Add(Path.GetFileName(manifestPath));
            names.Add(Path.GetFileName(manifestPath).Replace(".deps.json", ".runtimeconfig.json", StringComparison.Ordinal));
            foreach (var library in DependencyManifest.Load(manifestPath)!.Libraries)
            {
                names.UnionWith(library.Managed.Select(asset => Path.GetFileName(asset)));
                names.UnionWith(library.Native.Select(asset => Path.GetFileName(asset)));
            }
        }

        return names.Select(name => new PackedFile(name, Path.Combine(_folder, name))).Where(file => File.Exists(file.Path));
    }

    private bool NeedsOwnRuntime()
    {
        var path = WorkerPath + ".runtimeconfig.json";
        if (!File.Exists(path))
            return false;
        using var config = JsonDocument.Parse(File.ReadAllBytes(path));
        return config.RootElement.TryGetProperty("runtimeOptions", out var options) && options.TryGetProperty("includedFrameworks", out _);
    }
}

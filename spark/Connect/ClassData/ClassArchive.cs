using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LaborSpark.Spark.Connect.Files;
using LaborSpark.Spark.Distribution;

namespace LaborSpark.Spark.Connect.ClassData;

/// <summary>
/// The classes of one Spark on one Java as the JVM keeps them in its memory, in a file (class-data sharing): a JVM that maps it need not read,
/// check and link ten thousand classes from their jars. Made by one start, used by the next.
/// </summary>
/// <remarks>
/// Code is loaded from it: the file, its folder and the cache around it are this user's alone, or it is not there. A Spark of the cache holds its
/// archive, which goes with it; the archives of other Sparks lie in the cache and go when one is made after that Spark is gone.
/// </remarks>
internal sealed class ClassArchive
{
    private const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = PrivateFile | UnixFileMode.UserExecute;
    private const string FolderName = "class-archive";
    private const string Extension = ".jsa";
    private const string HomeFile = "spark-home";

    // An archive has some 110 to 150 MB; whoever has less than this left needs it for rows.
    private const long LeastFree = 2_000_000_000;

    // One that is older belongs to nobody: a dump takes seconds.
    private static readonly TimeSpan LongestDump = TimeSpan.FromHours(1);

    // Two Javas may take turns; after an update the older one does not come back.
    private static readonly TimeSpan KeptForOthers = TimeSpan.FromDays(30);

    private readonly string _home;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _around;

    private ClassArchive(string home, string folder, IReadOnlyList<string> around, string key)
    {
        (_home, _folder, _around) = (home, folder, around);
        Path = System.IO.Path.Combine(folder, key + Extension);
    }

    /// <summary>Where the archive lies or would lie.</summary>
    public string Path { get; }

    /// <summary>A folder without files, to stand in the class path where Spark has its templates.</summary>
    public string EmptyConf => System.IO.Path.Combine(_folder, "conf");

    /// <summary>Tells whether a path is this user's alone; tests give their own.</summary>
    public Func<string, bool> IsOurs { get; set; } = FileOwner.IsOursAlone;

    /// <summary>Tells how many bytes are free around a folder; tests give their own.</summary>
    public Func<string, long> FreeBytes { get; set; } = static folder => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>The archive of a Spark on a Java.</summary>
    /// <param name="sparkHome">The Spark's folder.</param>
    /// <param name="java">The Java.</param>
    /// <param name="cacheFolder">The folder that keeps unpacked Sparks.</param>
    public static ClassArchive Of(string sparkHome, JavaInstallation java, string cacheFolder)
    {
        var home = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(sparkHome));
        var cache = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(cacheFolder));
        var key = Key(home, java);
        return System.IO.Path.GetDirectoryName(home) == cache
            ? new ClassArchive(home, System.IO.Path.Combine(home, FolderName), [cache, home], key)
            : new ClassArchive(home, System.IO.Path.Combine(cache, FolderName, Hash(home)), [cache, System.IO.Path.Combine(cache, FolderName)], key);
    }

    /// <summary>True if the archive is there, and nobody else could have put or changed it.</summary>
    public bool IsReady => File.Exists(Path) && _around.All(IsOurs) && IsOurs(_folder) && IsOurs(Path);

    /// <summary>Makes the folder ready for a new archive.</summary>
    /// <returns>The file to write it to, which no other program writes; null if there is no safe place or too little room for one.</returns>
    public string? Reserve()
    {
        if (OperatingSystem.IsWindows())
            return null;
        try
        {
            foreach (var folder in _around.Append(_folder))
                Directory.CreateDirectory(folder, PrivateFolder);
            if (!_around.All(IsOurs) || !IsOurs(_folder) || FreeBytes(_folder) < LeastFree)
                return null;
            Directory.CreateDirectory(EmptyConf, PrivateFolder);
            File.WriteAllText(System.IO.Path.Combine(_folder, HomeFile), _home);
            return string.Create(CultureInfo.InvariantCulture, $"{Path}.{Environment.ProcessId}-{Guid.NewGuid():N}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written, a disk that is full: starts are as they were.
            return null;
        }
    }

    /// <summary>Puts a written archive in its place, whole and at once; JVMs that use one that was there go on with it.</summary>
    /// <param name="written">The file of <see cref="Reserve"/>; gone afterwards in any case.</param>
    public void Publish(string written)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            File.SetUnixFileMode(written, PrivateFile);

            // A file whose end a power cut took makes the JVM crash.
            using (var bytes = File.OpenHandle(written, access: FileAccess.Write))
                RandomAccess.FlushToDisk(bytes);
            File.Move(written, Path, overwrite: true);
            DeleteOthers();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next program that ends makes another.
            File.Delete(written);
        }
    }

    /// <summary>Deletes an archive that a JVM did not start with.</summary>
    public void Discard() => File.Delete(Path);

    /// <summary>Archives of an earlier Java or of changed jars, what killed programs left, and those of Sparks that are gone.</summary>
    private void DeleteOthers()
    {
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*" + Extension + "*"))
        {
            if (file.FullName != Path && DateTime.UtcNow - file.LastWriteTimeUtc > (file.Extension == Extension ? KeptForOthers : LongestDump))
                file.Delete();
        }

        if (System.IO.Path.GetDirectoryName(_folder) == _home)
            return;
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetDirectoryName(_folder)!))
        {
            var told = System.IO.Path.Combine(folder, HomeFile);
            if (File.Exists(told) && !Directory.Exists(File.ReadAllText(told)))
                Directory.Delete(folder, recursive: true);
        }
    }

    // The JVM looks itself whether the jars are those of the archive; the name keeps it from being handed one in vain.
    private static string Key(string home, JavaInstallation java)
    {
        var release = System.IO.Path.Combine(java.Home, "release");
        var parts = new StringBuilder().AppendJoin('\n', home, java.Home, java.Version, File.Exists(release) ? File.ReadAllText(release) : string.Empty);
        foreach (var jar in new DirectoryInfo(System.IO.Path.Combine(home, "jars")).EnumerateFiles("*.jar").OrderBy(jar => jar.Name, StringComparer.Ordinal))
            parts.Append(CultureInfo.InvariantCulture, $"\n{jar.Name} {jar.Length} {jar.LastWriteTimeUtc.Ticks}");
        return Hash(parts.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

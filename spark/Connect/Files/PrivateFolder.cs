using System.Globalization;

namespace LaborSpark.Spark.Connect.Files;

/// <summary>A new temporary folder that nobody but this user may enter (mode 0700), deleted at the end. Its name tells whose it is, see <see cref="StaleFolders"/>.</summary>
internal sealed class PrivateFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public PrivateFolder() =>
        Path = Directory.CreateTempSubdirectory(StaleFolders.NamePrefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-").FullName;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}

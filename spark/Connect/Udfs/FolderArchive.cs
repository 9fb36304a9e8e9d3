using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>A set of files that travels as one tar.gz, named by its content: the same files give the same name on every host and at any time.</summary>
internal sealed class FolderArchive
{
    private const int HashCharacters = 16;
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Program = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly IReadOnlyList<PackedFile> _files;

    /// <summary>Hashes the files as they are now.</summary>
    /// <param name="prefix">The start of the folder's name.</param>
    /// <param name="files">The files, each name once.</param>
    public FolderArchive(string prefix, IEnumerable<PackedFile> files)
    {
        _files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        Folder = $"{prefix}-{Hash()}";
    }

    /// <summary>The name of the folder that the archive unpacks to, for example <c>udf-3fa9c1d2e4b5a697</c>.</summary>
    public string Folder { get; }

    /// <summary>The name under which Spark takes it as a session artifact and unpacks it.</summary>
    public string ArtifactName => $"archives/{Folder}.tar.gz#{Folder}";

    /// <summary>The packed files, in the order of their names.</summary>
    public IReadOnlyList<PackedFile> Files => _files;

    /// <summary>Writes the archive to a new file; on failure no file is left.</summary>
    /// <param name="path">The file.</param>
    /// <param name="level">How hard to compress. Default: well, as each executor of a cluster fetches it.</param>
    /// <exception cref="IOException">A file changed since it was hashed, or cannot be read.</exception>
    public void Pack(string path, CompressionLevel level = CompressionLevel.Optimal)
    {
        // A tar.gz and no zip: Spark 3.5 loses the executable bit of zipped files.
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            using (var file = CreatePrivate(partial))
            using (var gzip = new GZipStream(file, level))
            using (var tar = new TarWriter(gzip, TarEntryFormat.Ustar))
            {
                foreach (var packed in _files)
                    AddEntry(tar, packed);
            }

            if (!Folder.EndsWith(Hash(), StringComparison.Ordinal))
                throw new IOException($"Expected the files of '{Folder}' to stay as they are while they are packed, but one changed, for example by a build that ran meanwhile. Run the program again.");
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void AddEntry(TarWriter tar, PackedFile packed)
    {
        using var content = File.OpenRead(packed.Path);
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, packed.Name)
        {
            DataStream = content,
            Mode = Mode(packed.Path),
            ModificationTime = DateTimeOffset.UnixEpoch,
        });
    }

    // Package caches mark libraries as executable on some hosts and not on others: only a program needs it.
    private static UnixFileMode Mode(string path) =>
        !OperatingSystem.IsWindows() && !Path.HasExtension(path) && (File.GetUnixFileMode(path) & Execute) != 0 ? Program : Plain;

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var packed in _files)
        {
            using var content = File.OpenRead(packed.Path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{packed.Name}\n{Mode(packed.Path)}\n{content.Length}\n"));
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashCharacters];
    }
}

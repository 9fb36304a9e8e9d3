using LaborSpark.Spark.Distribution.Unpacking;

namespace LaborSpark.Spark.Distribution;

/// <summary>The folder that keeps one unpacked Spark a version. A Spark appears there whole, by one rename, and is never written to afterwards.</summary>
internal sealed class SparkCache(string folder)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Makes the file that an unpacked entry is written to; tests put a full disk here.</summary>
    public Func<string, Stream>? CreateFile { get; init; }

    /// <summary>Where downloads in progress are kept.</summary>
    public string DownloadFolder => Path.Combine(folder, "downloads");

    /// <summary>Where the Spark of a version lies or would lie.</summary>
    public string HomeOf(string version) => Path.Combine(folder, "spark-" + version);

    /// <summary>Looks for an unpacked Spark. Exactly one of the two results is null.</summary>
    public (SparkInstallation? Spark, string? Problem) Find(string version)
    {
        var home = HomeOf(version);
        if (!Directory.Exists(home))
            return (null, "holds none yet");
        var (spark, problem) = SparkHomeFolder.Inspect(home, "cache");
        return spark?.Version == version ? (spark, null) : (null, problem ?? $"is Spark {spark!.Version}");
    }

    /// <summary>Takes the right to change the cache's Spark of a version, and clears what killed processes left of it.</summary>
    public IDisposable Lock(string version, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(DownloadFolder);
            var held = SetupLock.Acquire(
                Path.Combine(folder, $"spark-{version}.lock"),
                () => progress?.Report(new(DistributionStage.Waiting, HomeOf(version), 0, null)),
                cancellation);
            // Only the holder of the lock makes such folders, so these have no living owner.
            foreach (var leftover in Directory.EnumerateDirectories(folder, TemporaryPrefix(version) + "*"))
                Directory.Delete(leftover, recursive: true);
            return held;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException io && !DiskSpace.IsFull(io)))
        {
            throw new SetupException($"The cache folder {folder} cannot be written: {e.Message} Make it writable, or set XDG_CACHE_HOME to a folder of yours.", e);
        }
        catch (IOException e)
        {
            throw DiskSpace.Error(folder, "making the cache", null, "Nothing was written.", e);
        }
    }

    /// <summary>Unpacks an archive whose hash was checked and puts it in place. The caller holds the lock.</summary>
    public SparkInstallation Install(string version, CheckedArchive archive, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        var temporary = Path.Combine(folder, TemporaryPrefix(version) + Guid.NewGuid().ToString("N"));
        try
        {
            MakePrivate(temporary);
            Unpack(archive, temporary, progress, cancellation);
            var (unpacked, problem) = SparkHomeFolder.Inspect(temporary, archive.Origin);
            if (unpacked is null || unpacked.Version != version)
                throw new SetupException($"{archive.Origin} was unpacked, but what is in it {problem ?? "is Spark " + unpacked!.Version}. Spark {version} was expected; nothing was kept.");
            return PutInPlace(version, temporary, archive.Origin);
        }
        catch (IOException e) when (DiskSpace.IsFull(e))
        {
            // First, so that the error tells the room there is for the next attempt.
            Directory.Delete(temporary, recursive: true);
            throw DiskSpace.Error(folder, "unpacking " + archive.Origin, archive.UnpackedBytes, "What was unpacked has been deleted.", e);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    private void Unpack(CheckedArchive archive, string target, IProgress<DistributionProgress>? progress, CancellationToken cancellation)
    {
        var total = archive.Content.Length;
        var counted = new ProgressStream(archive.Content, done => progress?.Report(new(DistributionStage.Unpacking, archive.Origin, done, total)), cancellation);
        try
        {
            using var tar = ArchiveFormat.OpenTar(counted, archive.FileName);
            new TarUnpacker(target, CreateFile).Unpack(tar, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or SharpCompress.Common.SharpCompressException)
        {
            throw new SetupException($"The archive {archive.Origin} cannot be unpacked: {e.Message}. Nothing of it was kept; get the archive anew from a place you trust.", e);
        }
    }

    private SparkInstallation PutInPlace(string version, string temporary, string origin)
    {
        var home = HomeOf(version);
        if (Directory.Exists(home))
        {
            // Without its server it serves nobody; aside first, so that no half of it is ever seen under the name.
            var damaged = temporary + "-damaged";
            Directory.Move(home, damaged);
            Directory.Delete(damaged, recursive: true);
        }

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, Shared);
        Directory.Move(temporary, home);
        return SparkHomeFolder.Inspect(home, origin).Spark!;
    }

    private static string TemporaryPrefix(string version) => $".unpacking-spark-{version}@";

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Private);
    }
}

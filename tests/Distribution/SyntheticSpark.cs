using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LaborSpark.Spark.Distribution.Tests;

/// <summary>Small folders and archives that look like Spark.</summary>
internal static class SyntheticSpark
{
    public const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    public const UnixFileMode Program = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The name of the archive in mirrors, as <see cref="Pins"/> says.</summary>
    public const string MirrorFile = "spark-small.tgz";

    /// <summary>The name of the archive as Apache has it.</summary>
    public const string ApacheFile = "spark-4.3.0-bin-hadoop3.tgz";

    /// <summary>An unpacked Spark.</summary>
    public static string Home(TemporaryFolder folder, string name, string jar = "spark-connect_2.13-4.3.0.jar")
    {
        File.WriteAllText(folder.File(name, "bin", "spark-submit"), "#!/bin/sh\n");
        File.WriteAllText(folder.File(name, "jars", jar), "");
        return Path.Combine(folder.Path, name);
    }

    /// <summary>An archive of a Spark with the version in its jar.</summary>
    /// <param name="version">Version in the jar's name.</param>
    /// <param name="ballast">Bytes of a file that cannot be compressed, so that a download takes more than one read.</param>
    public static byte[] Archive(string version = "4.3.0", int ballast = 0)
    {
        var noise = new byte[ballast];
        new Random(7).NextBytes(noise);
        return Compress(Tar(
            Entry($"spark-{version}/bin/spark-submit", "#!/bin/sh\n", Program),
            Entry($"spark-{version}/jars/spark-connect_2.13-{version}.jar", "jar"),
            new PaxTarEntry(TarEntryType.RegularFile, $"spark-{version}/NOTICE") { DataStream = new MemoryStream(noise), Mode = Plain }));
    }

    public static TarEntry Entry(string name, string text, UnixFileMode mode = Plain) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)), Mode = mode };

    public static byte[] Tar(params TarEntry[] entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        return bytes.ToArray();
    }

    public static byte[] Compress(byte[] tar)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(tar);
        return bytes.ToArray();
    }

    public static string Sha512(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    /// <summary>A file of pins in which 4.3.0's mirror archive is <see cref="MirrorFile"/>.</summary>
    public static string Pins(TemporaryFolder folder, string sha512)
    {
        var path = folder.File("pins.json");
        File.WriteAllText(path, $$"""
            { "4.3.0": { "mirror": { "file": "{{MirrorFile}}", "sha512": "{{sha512}}", "unpackedBytes": 5000000 },
                         "archive": { "file": "{{ApacheFile}}" } } }
            """);
        return path;
    }

    /// <summary>A search that looks nowhere but in an empty cache.</summary>
    public static SparkSearch Search(TemporaryFolder folder) => new()
    {
        CacheFolder = Path.Combine(folder.Path, "cache"),
        Archive = null,
        Platform = "linux-x64",
        DownloadAttempts = 3,
        RetryDelay = TimeSpan.Zero,
        IdleTimeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>A search whose one mirror is a folder with the given archive, pinned to its own hash.</summary>
    public static SparkSearch FromMirrorFolder(TemporaryFolder folder, byte[] archive)
    {
        File.WriteAllBytes(folder.File("mirror", MirrorFile), archive);
        return Search(folder) with { Mirrors = [Path.Combine(folder.Path, "mirror")], DistributionsFile = Pins(folder, Sha512(archive)) };
    }
}

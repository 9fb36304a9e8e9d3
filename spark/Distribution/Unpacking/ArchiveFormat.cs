using System.IO.Compression;
using SharpCompress.Compressors.Xz;

namespace LaborSpark.Spark.Distribution.Unpacking;

/// <summary>How a tar archive is compressed.</summary>
internal static class ArchiveFormat
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Opens the tar inside a compressed stream, by the archive's file name. The given stream is left open.</summary>
    /// <exception cref="InvalidDataException">The name ends in no known way.</exception>
    public static Stream OpenTar(Stream compressed, string fileName)
    {
        if (fileName.EndsWith(".tar.xz", StringComparison.Ordinal))
            return new BufferedStream(new XZStream(compressed), BufferBytes);
        if (fileName.EndsWith(".tgz", StringComparison.Ordinal) || fileName.EndsWith(".tar.gz", StringComparison.Ordinal))
            return new BufferedStream(new GZipStream(compressed, CompressionMode.Decompress, leaveOpen: true), BufferBytes);
        throw new InvalidDataException($"the archive's name \"{fileName}\" ends neither in .tar.xz nor in .tgz");
    }
}

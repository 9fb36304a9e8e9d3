using Apache.Arrow.Ipc;
using LaborSpark.Spark.Worker.Protocol;
using ZstdSharp;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Unpacks the buffers of a batch, and believes no length that their bytes cannot give.</summary>
internal sealed class CheckedCodec(ICompressionCodec codec, CompressionCodecType type) : ICompressionCodec
{
    // A byte of LZ4 stands for at most 255; the four bytes of ZSTD's shortest block for 128 KB.
    private const int Lz4Ratio = 255;
    private const int ZstdRatio = 128 * 1024 / 4;
    private long _unpacked;

    /// <param name="source">The packed bytes.</param>
    /// <param name="destination">As long as the sender said; it is not touched before that was checked.</param>
    /// <exception cref="ProtocolException">The bytes cannot give that length.</exception>
    public int Decompress(ReadOnlyMemory<byte> source, Memory<byte> destination)
    {
        var possible = Possible(source.Span);
        if (destination.Length > possible)
            throw new ProtocolException(
                $"Expected a compressed buffer of at most {possible} bytes, which is what its {source.Length} bytes of {type} can give, got a length of {destination.Length}.");
        _unpacked += destination.Length;
        if (_unpacked > Array.MaxLength)
            throw new ProtocolException($"Expected a compressed batch of at most 2 GB, got {_unpacked} bytes. Put fewer rows into a batch.");
        return codec.Decompress(source, destination);
    }

    public void Dispose() => codec.Dispose();

    private long Possible(ReadOnlySpan<byte> source) => type == CompressionCodecType.Zstd
        ? (long)Math.Min((ulong)source.Length * ZstdRatio, Decompressor.GetDecompressedSize(source))
        : (long)source.Length * Lz4Ratio;
}

using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Makes a <see cref="CheckedCodec"/> for each compressed batch.</summary>
internal sealed class CheckedCodecs : ICompressionCodecFactory
{
    private readonly CompressionCodecFactory _codecs = new();

    public ICompressionCodec CreateCodec(CompressionCodecType compressionCodecType) =>
        new CheckedCodec(_codecs.CreateCodec(compressionCodecType), compressionCodecType);

    public ICompressionCodec CreateCodec(CompressionCodecType compressionCodecType, int? compressionLevel) =>
        new CheckedCodec(_codecs.CreateCodec(compressionCodecType, compressionLevel), compressionCodecType);
}

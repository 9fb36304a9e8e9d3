using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using LaborSpark.Spark.Worker.Execution;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Tests;

public class TaskInputTests
{
    private const int Characters = 54_321;

    [TestCase(CompressionCodecType.Zstd, Characters + 1L)]
    [TestCase(CompressionCodecType.Zstd, 2_000_000_000L)]
    [TestCase(CompressionCodecType.Lz4Frame, 2_000_000_000L)]
    [TestCase(CompressionCodecType.Zstd, long.MaxValue)]
    [TestCase(CompressionCodecType.Lz4Frame, long.MaxValue)]
    [TestCase(CompressionCodecType.Zstd, -2L)]
    [TestCase(CompressionCodecType.Lz4Frame, long.MinValue)]
    public void Next_LyingLengthOfACompressedBuffer_IsRefusedBeforeItIsAllocated(CompressionCodecType codec, long lie)
    {
        using var input = Input(Compressed(codec, lie));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => input.Next(), Throws.TypeOf<ProtocolException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000_000));
    }

    [Test]
    public void Next_LyingLengthOfACompressedBuffer_IsToldWithBothLengths()
    {
        using var input = Input(Compressed(CompressionCodecType.Zstd, 2_000_000_000));

        Assert.That(
            () => input.Next(),
            Throws.TypeOf<ProtocolException>().With.Message.Match(
                "^Expected a compressed buffer of at most 54321 bytes, which is what its [0-9]+ bytes of Zstd can give, got a length of 2000000000\\.$"));
    }

    [TestCase(CompressionCodecType.Zstd)]
    [TestCase(CompressionCodecType.Lz4Frame)]
    public void Next_HonestLengthOfAnExtremelyCompressedBuffer_IsRead(CompressionCodecType codec)
    {
        using var input = Input(Stream(codec, new string('\0', 20_000_000)));

        Assert.That(((StringArray)input.Next()!.Column(0)).GetValueLength(0), Is.EqualTo(20_000_000));
    }

    [Test]
    public void Next_BytesThatAreNoCompressedFrame_AreRefused()
    {
        var arrow = Stream(CompressionCodecType.Zstd, new string('a', Characters));
        arrow.AsSpan(LengthAt(arrow) + sizeof(long), 8).Fill(0xee);
        using var input = Input(arrow);

        Assert.That(() => input.Next(), Throws.TypeOf<ProtocolException>());
    }

    [Test]
    public void Next_BatchesKeptAfterTheyWereDisposed_KeepTheirData()
    {
        using var input = Input(ArrowInput.Columns([new StringType()], [["first"]], [["other"]], [["third"]]));
        var kept = new List<RecordBatch>();
        while (input.Next() is { } batch)
        {
            kept.Add(batch);
            batch.Dispose();
        }

        Assert.That(kept.Select(batch => ((StringArray)batch.Column(0)).GetString(0)), Is.EqualTo(new[] { "first", "other", "third" }));
    }

    private static TaskInput Input(byte[] arrow) => new(new MemoryStream(arrow), () => { });

    private static byte[] Compressed(CompressionCodecType codec, long lie)
    {
        var arrow = Stream(codec, new string('a', Characters));
        BinaryPrimitives.WriteInt64LittleEndian(arrow.AsSpan(LengthAt(arrow)), lie);
        return arrow;
    }

    private static byte[] Stream(CompressionCodecType codec, string value)
    {
        var batch = ArrowInput.Batch(new StructType([new StructField("_0", new StringType())]), [[value]]);
        return ArrowInput.Stream(batch.Schema, [batch], codec);
    }

    // The length before compression stands before the compressed bytes.
    private static int LengthAt(byte[] arrow)
    {
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, Characters);
        var place = arrow.AsSpan().LastIndexOf(length);
        return place >= 0 ? place : throw new InvalidOperationException("no compressed buffer of the expected length");
    }
}

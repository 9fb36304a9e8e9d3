using Apache.Arrow.Ipc;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Tests.Fakes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests;

public class ArrowFramesTests
{
    private static readonly DataType[] Text = [new StringType()];

    [Test]
    public void Read_WholeStream_StopsExactlyAtItsEnd()
    {
        var arrow = ArrowInput.Columns(Text, [["a"], [null]], [["b"]]);
        using var stream = new MemoryStream([.. arrow, 1, 2, 3]);
        var frames = new ArrowFrames(stream);
        var copied = new MemoryStream();
        frames.CopyTo(copied, bufferSize: 7);

        Assert.That(copied.ToArray(), Is.EqualTo(arrow));
        Assert.That((stream.Position, frames.Ended), Is.EqualTo(((long)arrow.Length, true)));
    }

    [Test]
    public void Read_StreamCutAnywhere_IsAnEndOfStreamNotAnEndOfData()
    {
        var arrow = ArrowInput.Columns(Text, [["a"], [null]]);
        for (var length = 0; length < arrow.Length; length++)
        {
            var frames = new ArrowFrames(new MemoryStream(arrow[..length]));
            Assert.That(() => frames.CopyTo(Stream.Null), Throws.InstanceOf<EndOfStreamException>(), $"cut at {length}");
        }
    }

    [Test]
    public void Read_BodyLargerThanTrusted_IsReadWhole()
    {
        var rows = new object?[][] { [new string('x', 70_000_000)] };
        using var reader = new ArrowStreamReader(new ArrowFrames(new MemoryStream(ArrowInput.Columns(Text, rows))));

        Assert.That(((Apache.Arrow.StringArray)reader.ReadNextRecordBatch().Column(0)).GetValueLength(0), Is.EqualTo(70_000_000));
    }

    [Test]
    public void Read_BodyThatIsPromisedButDoesNotCome_IsNotAllocated()
    {
        var arrow = ArrowInput.Columns(Text, [[new string('x', 60_000_000)]]);
        using var reader = new ArrowStreamReader(new ArrowFrames(new MemoryStream(arrow, 0, 100_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => reader.ReadNextRecordBatch(), Throws.InstanceOf<EndOfStreamException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000_000));
    }
}

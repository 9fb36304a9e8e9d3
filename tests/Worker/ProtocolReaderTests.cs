using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Tests.Fakes;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>The bound on a message holds for all of it, not for each of its parts.</summary>
public class ProtocolReaderTests
{
    private static readonly byte[] Twenty = new Bytes().Run(new byte[4]).Run(new byte[8]).ToArray();

    // 4 for the first length, 4 for its bytes, 4 for the second length: 4 of 16 are left, though 8 by itself would fit.
    [Test]
    public void ReadBytes_PartsThatTogetherPassTheLimit_IsRefused()
    {
        var reader = new ProtocolReader(new MemoryStream(Twenty), limit: 16);
        reader.ReadBytes();

        Assert.That(() => reader.ReadBytes(), Throws.TypeOf<ProtocolException>().With.Message.EqualTo("Expected at most 4 more bytes, got a length of 8."));
    }

    [Test]
    public void ReadBytes_PartsThatTogetherMeetTheLimit_AreRead()
    {
        var reader = new ProtocolReader(new MemoryStream(Twenty), limit: 20);

        Assert.That((reader.ReadBytes().Length, reader.ReadBytes().Length), Is.EqualTo((4, 8)));
    }

    [Test]
    public void ReadInt64_NumbersThatTogetherPassTheLimit_IsRefused()
    {
        var reader = new ProtocolReader(new MemoryStream(Twenty), limit: 12);
        reader.ReadInt64();

        Assert.That(() => reader.ReadInt64(), Throws.TypeOf<ProtocolException>().With.Message.EqualTo("Expected 8 more bytes of the message, but it is at its end."));
    }
}

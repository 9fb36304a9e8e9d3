using System.Text;
using LaborSpark.Spark.Connect.Execution;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class ArtifactUploadTests
{
    // The check value that every description of this CRC gives.
    [TestCase("123456789", 0xCBF43926u)]
    [TestCase("", 0u)]
    public void Crc32_OfKnownText_IsItsCheckValue(string text, uint expected) => Assert.That(Crc32.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public void Requests_SmallFile_IsOneBatch()
    {
        var request = Requests("files/a.txt", Encoding.ASCII.GetBytes("123456789")).Single();
        var artifact = request.Batch.Artifacts.Single();
        Assert.That((artifact.Name, artifact.Data.Data.ToStringUtf8(), artifact.Data.Crc), Is.EqualTo(("files/a.txt", "123456789", 0xCBF43926L)));
    }

    [TestCase(0, 1)]
    [TestCase(32 * 1024, 1)]
    [TestCase((32 * 1024) + 1, 2)]
    [TestCase(64 * 1024, 2)]
    [TestCase(100_000, 4)]
    public void Requests_FileOfASize_AreSoMany(int size, int expected) => Assert.That(Requests("a", new byte[size]), Has.Count.EqualTo(expected));

    // The server waits for as many chunks as were announced, and refuses a file of fewer.
    [TestCase((32 * 1024) + 1)]
    [TestCase(64 * 1024)]
    [TestCase(96 * 1024)]
    [TestCase((96 * 1024) + 1)]
    public void Requests_FileInSeveralChunks_AnnounceAsManyAsFollow(int size)
    {
        var requests = Requests("a", new byte[size]);
        Assert.That(requests[0].BeginChunk.NumChunks, Is.EqualTo(requests.Count));
    }

    [Test]
    public void Requests_LargeFile_SayTheSizeFirstAndCarryEveryByteInOrder()
    {
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7 % 251)).ToArray();
        var requests = Requests("files/b.bin", content);
        var begin = requests[0].BeginChunk;
        var sent = begin.InitialChunk.Data.ToByteArray().Concat(requests.Skip(1).SelectMany(request => request.Chunk.Data.ToByteArray()));
        Assert.That((begin.Name, begin.TotalBytes, begin.NumChunks, sent.SequenceEqual(content)), Is.EqualTo(("files/b.bin", 100_000L, 4L, true)));
    }

    [Test]
    public void Requests_FileThatShrinks_SayWhichOne() =>
        Assert.That(() => ArtifactUpload.Requests("files/c.bin", new Shrunk()).ToList(), Throws.InstanceOf<SparkException>().With.Message.Contains("'files/c.bin' became shorter"));

    private static List<AddArtifactsRequest> Requests(string name, byte[] content) => [.. ArtifactUpload.Requests(name, new MemoryStream(content))];

    /// <summary>A file that says a length which it no longer has.</summary>
    private sealed class Shrunk : MemoryStream
    {
        public override long Length => 10;
    }
}

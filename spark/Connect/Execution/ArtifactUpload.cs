using Google.Protobuf;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>Cuts a file into the requests of an upload.</summary>
internal static class ArtifactUpload
{
    /// <summary>Bytes in a chunk: small, as the server reads a chunk whole before it checks it.</summary>
    public const int ChunkSize = 32 * 1024;

    /// <summary>The requests that carry a file, not yet signed.</summary>
    /// <param name="name">The artifact's name, for example <c>files/vocab-HASH.txt</c>.</param>
    /// <param name="content">The file, at its beginning; its length must be known.</param>
    public static IEnumerable<AddArtifactsRequest> Requests(string name, Stream content)
    {
        var total = content.Length;
        var buffer = new byte[ChunkSize];
        if (total <= ChunkSize)
        {
            var batch = new AddArtifactsRequest.Types.Batch();
            batch.Artifacts.Add(new AddArtifactsRequest.Types.SingleChunkArtifact { Name = name, Data = Chunk(content, buffer, (int)total, name) });
            yield return new AddArtifactsRequest { Batch = batch };
            yield break;
        }

        yield return new AddArtifactsRequest
        {
            BeginChunk = new AddArtifactsRequest.Types.BeginChunkedArtifact
            {
                Name = name,
                TotalBytes = total,
                NumChunks = ((total - 1) / ChunkSize) + 1,
                InitialChunk = Chunk(content, buffer, ChunkSize, name),
            },
        };
        for (long sent = ChunkSize; sent < total; sent += ChunkSize)
            yield return new AddArtifactsRequest { Chunk = Chunk(content, buffer, (int)Math.Min(ChunkSize, total - sent), name) };
    }

    private static AddArtifactsRequest.Types.ArtifactChunk Chunk(Stream content, byte[] buffer, int length, string name)
    {
        var bytes = buffer.AsSpan(0, length);
        if (content.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            throw new SparkException($"The file sent to Spark as '{name}' became shorter while it was read. Send files that nobody writes to.");
        return new AddArtifactsRequest.Types.ArtifactChunk { Data = ByteString.CopyFrom(bytes), Crc = Crc32.Of(bytes) };
    }
}

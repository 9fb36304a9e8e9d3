using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Google.Protobuf;
using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Columns.Reading;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using ResponseType = Spark.Connect.ExecutePlanResponse.ResponseTypeOneofCase;

namespace LaborSpark.Spark.Connect.Results;

/// <summary>One run of a plan: its responses as record batches or rows, read as they come. Each enumeration is a run of its own.</summary>
internal sealed class QueryRun(IEnumerable<Proto.ExecutePlanResponse> responses)
{
    private static readonly CompressionCodecFactory Codecs = new();

    /// <summary>Runs to the end and keeps the responses; for commands, whose responses are few.</summary>
    public IReadOnlyList<Proto.ExecutePlanResponse> Complete() => [.. responses];

    /// <summary>The result's batches. A batch is valid until the next one is asked for.</summary>
    public IEnumerable<RecordBatch> Batches() => Parts().Select(part => part.Batch);

    /// <summary>The result's rows; values are copies.</summary>
    public IEnumerable<Row> Rows()
    {
        StructType? schema = null;
        ColumnReader<object?>[] readers = [];
        foreach (var (batch, given) in Parts())
        {
            if (schema is null)
            {
                schema = given ?? ArrowTypes.FromArrow(batch.Schema);
                readers = [.. schema.Fields.Select(Reader)];
            }

            for (var i = 0; i < readers.Length; i++)
                readers[i].Attach(batch.Column(i));
            for (var row = 0; row < batch.Length; row++)
                yield return new Row(System.Array.ConvertAll(readers, reader => reader.ReadBoxed(row)), schema);
        }
    }

    private static ColumnReader<object?> Reader(StructField field)
    {
        try
        {
            return ColumnReader.Boxed(field.DataType);
        }
        catch (NotSupportedException e)
        {
            throw new NotSupportedException($"Column '{field.Name}': {e.Message}", e);
        }
    }

    private static byte[] Joined(List<ByteString> chunks)
    {
        var whole = new byte[chunks.Sum(chunk => chunk.Length)];
        var start = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(whole, start);
            start += chunk.Length;
        }

        return whole;
    }

    private static IEnumerable<RecordBatch> Read(ReadOnlyMemory<byte> stream)
    {
        using var reader = new ArrowStreamReader(stream, Codecs);
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
                yield return batch;
        }
    }

    private IEnumerable<(RecordBatch Batch, StructType? Schema)> Parts()
    {
        StructType? schema = null;
        var chunks = new List<ByteString>();
        foreach (var response in responses)
        {
            if (response.Schema?.Struct is { } given)
                schema = SparkTypes.FromMessage(given);
            if (response.ResponseTypeCase != ResponseType.ArrowBatch)
                continue;
            chunks.Add(response.ArrowBatch.Data);
            if (response.ArrowBatch.HasNumChunksInBatch && chunks.Count < response.ArrowBatch.NumChunksInBatch)
                continue;
            var data = chunks.Count == 1 ? chunks[0].Memory : Joined(chunks);
            chunks.Clear();
            foreach (var batch in Read(data))
                yield return (batch, schema);
        }
    }
}

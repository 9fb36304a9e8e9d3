using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Columns.Writing;
using Microsoft.Spark.Sql.Types;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>Arrow streams as Spark writes them.</summary>
internal static class ArrowInput
{
    /// <summary>Columns _0, _1, … of a scalar task; each batch is a list of rows.</summary>
    public static byte[] Columns(DataType[] types, params object?[][][] batches)
    {
        var schema = new StructType(types.Select((type, i) => new StructField($"_{i}", type)));
        return Stream(ArrowTypes.ToSchema(schema, "Etc/UTC"), batches.Select(rows => Batch(schema, rows)));
    }

    /// <summary>A single struct column of a map task.</summary>
    public static byte[] Struct(StructType schema, params object?[][][] batches) =>
        Stream(StructSchema(schema), batches.Select(rows => Wrap(schema, Batch(schema, rows))));

    public static byte[] Stream(Schema schema, IEnumerable<RecordBatch> batches, CompressionCodecType? codec = null)
    {
        var stream = new MemoryStream();
        var options = new IpcOptions { CompressionCodec = codec, CompressionCodecFactory = codec is null ? null : new CompressionCodecFactory() };
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true, options))
        {
            writer.WriteStart();
            foreach (var batch in batches)
                writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }
        return stream.ToArray();
    }

    public static RecordBatch Batch(StructType schema, object?[][] rows)
    {
        var columns = schema.Fields.Select((field, i) =>
        {
            var writer = ColumnWriter.Boxed(field.DataType, "Etc/UTC");
            foreach (var row in rows)
                writer.Append(row[i]);
            return writer.Build();
        });
        return new RecordBatch(ArrowTypes.ToSchema(schema, "Etc/UTC"), columns, rows.Length);
    }

    public static Schema StructSchema(StructType schema) =>
        new([new Field("struct", ArrowTypes.ToArrow(schema, "Etc/UTC"), nullable: false)], null);

    public static RecordBatch Wrap(StructType schema, RecordBatch batch)
    {
        var type = ArrowTypes.ToArrow(schema, "Etc/UTC");
        var data = new ArrayData(type, batch.Length, 0, 0, [ArrowBuffer.Empty], [.. batch.Arrays.Select(array => array.Data)]);
        return new RecordBatch(StructSchema(schema), [new StructArray(data)], batch.Length);
    }
}

using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace LaborSpark.Spark.Contracts.Tests.Columns;

/// <summary>Sends a column through Arrow's stream format, as between driver, Spark and worker.</summary>
internal static class ArrowStreams
{
    public static IArrowArray Travel(IArrowArray column)
    {
        var schema = new Schema([new Field("c", column.Data.DataType, true)], null);
        var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [column], column.Length));
            writer.WriteEnd();
        }
        stream.Position = 0;
        return new ArrowStreamReader(stream).ReadNextRecordBatch()!.Column(0);
    }
}

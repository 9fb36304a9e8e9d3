using Apache.Arrow;
using Apache.Arrow.Ipc;
using Google.Protobuf;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Columns.Writing;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Results;

/// <summary>Rows of the program as a relation of a plan.</summary>
internal static class LocalData
{
    private const string TimeZone = "UTC";

    /// <exception cref="ArgumentException">A row does not fit the schema; the message names row and column.</exception>
    public static Proto.LocalRelation Of(IEnumerable<GenericRow> rows, StructType schema)
    {
        var writers = schema.Fields.Select(column => ColumnWriter.Boxed(column.DataType, TimeZone)).ToArray();
        var count = 0;
        foreach (var row in rows)
            Append(row, count++, schema, writers);
        var arrow = ArrowTypes.ToSchema(schema, TimeZone);
        using var batch = new RecordBatch(arrow, writers.Select(writer => writer.Build()), count);
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, arrow, leaveOpen: true))
        {
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        return new() { Schema = schema.Json, Data = ByteString.CopyFrom(stream.GetBuffer().AsSpan(0, (int)stream.Length)) };
    }

    private static void Append(GenericRow row, int index, StructType schema, ColumnWriter<object?>[] writers)
    {
        if (row is null || row.Values.Length != writers.Length)
            throw new ArgumentException(
                $"Row {index}: expected {writers.Length} values for the schema {schema.SimpleString}, got {(row is null ? "null" : row.Values.Length)}.",
                nameof(row));
        for (var i = 0; i < writers.Length; i++)
        {
            try
            {
                Append(writers[i], row.Values[i], schema.Fields[i].IsNullable);
            }
            catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentException or NotSupportedException or FormatException)
            {
                throw new ArgumentException(
                    $"Row {index}, column '{schema.Fields[i].Name}' ({schema.Fields[i].DataType.SimpleString}): {e.Message}", nameof(row), e);
            }
        }
    }

    private static void Append(ColumnWriter<object?> writer, object? value, bool isNullable)
    {
        if (value is not null)
            writer.Append(value);
        else if (isNullable)
            writer.AppendNull();
        else
            throw new InvalidCastException("the value is null, and the schema says that it is not nullable.");
    }
}

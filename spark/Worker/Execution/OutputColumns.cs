using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Worker.Protocol;
using DataType = Microsoft.Spark.Sql.Types.DataType;
using SparkStruct = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Checks a function's batches against its declared schema and wraps them, without a copy, as Spark wants them.</summary>
internal sealed class OutputColumns(string function, SparkStruct declared)
{
    private readonly DataType[] _types = [.. declared.Fields.Select(field => ArrowTypes.FromArrow(ArrowTypes.ToArrow(field.DataType, "UTC")))];
    private IArrowType[]? _stored;
    private Schema? _schema;

    /// <summary>The batch as a single struct column.</summary>
    /// <exception cref="TaskRefusedException">The batch is not as declared; the message names the column.</exception>
    public RecordBatch Wrap(RecordBatch? batch)
    {
        if (batch is null)
            throw Wrong("gave null for a batch: expected a record batch");
        if (batch.ColumnCount != _types.Length)
            throw Wrong($"gave {batch.ColumnCount} columns ({string.Join(", ", batch.Schema.FieldsList.Select(field => field.Name))})");
        var children = new ArrayData[_types.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = Check(batch, i);
        _schema ??= MakeSchema(children);
        var type = _schema.GetFieldByIndex(0).DataType;
        var data = new ArrayData(type, batch.Length, 0, 0, [ArrowBuffer.Empty], children);
        return new RecordBatch(_schema, [new StructArray(data)], batch.Length);
    }

    private ArrayData Check(RecordBatch batch, int index)
    {
        var field = declared.Fields[index];
        var name = batch.Schema.GetFieldByIndex(index).Name;
        var column = batch.Column(index);
        if (!string.Equals(name, field.Name, StringComparison.Ordinal))
            throw Wrong($"gave column {index + 1} with the name '{name}': expected '{field.Name}'");
        if (column.Length != batch.Length)
            throw Wrong($"gave column '{name}' with {column.Length} rows in a batch of {batch.Length}");
        if (!field.IsNullable && column.NullCount > 0)
            throw Wrong($"gave column '{name}' with {column.NullCount} nulls: it was declared not nullable");
        CheckType(index, name, column.Data.DataType);
        return column.Data;
    }

    private void CheckType(int index, string name, IArrowType came)
    {
        var known = _stored?[index];
        if (ReferenceEquals(known, came))
            return;
        if (!FromArrow(name, came).Equals(_types[index]))
            throw Wrong($"gave column '{name}' with the type {FromArrow(name, came).SimpleString}: expected {_types[index].SimpleString}");
        if (known is not null && StoredTypes.Describe(known) != StoredTypes.Describe(came))
            throw Wrong(
                $"gave column '{name}' as Arrow's {StoredTypes.Describe(came)} after batches with {StoredTypes.Describe(known)}: expected one form in all batches");
    }

    private DataType FromArrow(string name, IArrowType type)
    {
        try
        {
            return ArrowTypes.FromArrow(type);
        }
        catch (NotSupportedException e)
        {
            throw Wrong($"gave column '{name}' with a type Spark does not have: {e.Message}");
        }
    }

    private Schema MakeSchema(ArrayData[] children)
    {
        _stored = [.. children.Select(child => child.DataType)];
        var fields = declared.Fields.Select((field, i) => new Field(field.Name, _stored[i], field.IsNullable));
        return new Schema([new Field("_0", new StructType([.. fields]), nullable: false)], null);
    }

    private TaskRefusedException Wrong(string what) =>
        new($"The C# function '{function}' {what}. Its declared schema is {declared.SimpleString}.");
}

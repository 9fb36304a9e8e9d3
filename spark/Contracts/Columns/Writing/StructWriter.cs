using Apache.Arrow;
using Apache.Arrow.Types;
using StructType = Microsoft.Spark.Sql.Types.StructType;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Writes structs from anything that has the values of its fields in order.</summary>
internal sealed class StructWriter<T>(StructType type, IArrowType stored, ColumnWriter<object?>[] fields, Func<T, object?[]> valuesOf)
    : StoredWriter<T>
{
    internal override ArrayData BuildData() => Data(stored, [], [.. fields.Select(field => field.BuildData())]);

    protected override void Store(T value)
    {
        var values = valuesOf(value);
        if (values.Length != fields.Length)
            throw new ArgumentException($"Expected {fields.Length} values for {type.SimpleString}, got {values.Length}.");
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Append(values[i]);
            // Null structs have left a null in every field.
            if (!type.Fields[i].IsNullable && fields[i].NullCount > NullCount)
                throw new ArgumentException($"The field '{type.Fields[i].Name}' of {type.SimpleString} is null, and it was declared not nullable.");
        }
    }

    protected override void StoreNull()
    {
        foreach (var field in fields)
            field.AppendNull();
    }

    protected override void ClearValues()
    {
        foreach (var field in fields)
            field.Clear();
    }
}

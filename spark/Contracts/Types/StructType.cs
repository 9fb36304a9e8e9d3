using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Named fields in order: the schema of a table, or the type of a nested value; a <see cref="Row"/> in C#.</summary>
public sealed class StructType : DataType
{
    /// <summary>Makes a struct type.</summary>
    /// <param name="fields">The fields in order; an empty list is allowed.</param>
    public StructType(IEnumerable<StructField> fields)
        : base("struct")
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = [.. fields];
    }

    /// <summary>The fields in order. Treat the list as read-only: plans already made keep what they saw.</summary>
    public List<StructField> Fields { get; }

    /// <summary>For example <c>struct&lt;name:string,age:int&gt;</c>.</summary>
    public override string SimpleString =>
        $"struct<{string.Join(",", Fields.Select(f => $"{f.Name}:{f.DataType.SimpleString}"))}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("fields");
        foreach (var field in Fields)
            field.WriteJson(writer);
        writer.WriteEndArray();
        writer.WriteString("type", TypeName);
        writer.WriteEndObject();
    }
}

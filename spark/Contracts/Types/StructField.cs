using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A named field of a <see cref="StructType"/>: a column of a table, or a part of a nested value.</summary>
public sealed class StructField
{
    /// <summary>Makes a field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="dataType">The type of its values.</param>
    /// <param name="isNullable">True (the default) if values may be null.</param>
    /// <param name="metadata">What Spark should keep with the field, for example a comment; none by default.</param>
    public StructField(string name, DataType dataType, bool isNullable = true, JsonObject? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(dataType);
        Name = name;
        DataType = dataType;
        IsNullable = isNullable;
        Metadata = metadata ?? [];
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public DataType DataType { get; }

    /// <summary>True if values may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>What Spark keeps with the field; an empty object if there is nothing.</summary>
    public JsonObject Metadata { get; }

    /// <summary>For example <c>StructField(age,int)</c>.</summary>
    public override string ToString() => $"StructField({Name},{DataType.SimpleString})";

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("metadata");
        Metadata.WriteTo(writer);
        writer.WriteString("name", Name);
        writer.WriteBoolean("nullable", IsNullable);
        writer.WritePropertyName("type");
        DataType.WriteJson(writer);
        writer.WriteEndObject();
    }
}

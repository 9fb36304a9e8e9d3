using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Values looked up by keys, neither of more than one type; a dictionary in C#. Keys are never null.</summary>
public sealed class MapType : DataType
{
    /// <summary>Makes a map type.</summary>
    /// <param name="keyType">The type of the keys.</param>
    /// <param name="valueType">The type of the values.</param>
    /// <param name="valueContainsNull">True (the default) if values may be null.</param>
    public MapType(DataType keyType, DataType valueType, bool valueContainsNull = true)
        : base("map")
    {
        ArgumentNullException.ThrowIfNull(keyType);
        ArgumentNullException.ThrowIfNull(valueType);
        KeyType = keyType;
        ValueType = valueType;
        ValueContainsNull = valueContainsNull;
    }

    /// <summary>The type of the keys.</summary>
    public DataType KeyType { get; }

    /// <summary>The type of the values.</summary>
    public DataType ValueType { get; }

    /// <summary>True if values may be null.</summary>
    public bool ValueContainsNull { get; }

    /// <summary>For example <c>map&lt;string,int&gt;</c>.</summary>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("keyType");
        KeyType.WriteJson(writer);
        writer.WriteString("type", TypeName);
        writer.WriteBoolean("valueContainsNull", ValueContainsNull);
        writer.WritePropertyName("valueType");
        ValueType.WriteJson(writer);
        writer.WriteEndObject();
    }
}

using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A list of values of one type; a typed array in C#.</summary>
public sealed class ArrayType : DataType
{
    /// <summary>Makes an array type.</summary>
    /// <param name="elementType">The type of the elements.</param>
    /// <param name="containsNull">True (the default) if elements may be null.</param>
    public ArrayType(DataType elementType, bool containsNull = true)
        : base("array")
    {
        ArgumentNullException.ThrowIfNull(elementType);
        ElementType = elementType;
        ContainsNull = containsNull;
    }

    /// <summary>The type of the elements.</summary>
    public DataType ElementType { get; }

    /// <summary>True if elements may be null.</summary>
    public bool ContainsNull { get; }

    /// <summary>For example <c>array&lt;int&gt;</c>.</summary>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("containsNull", ContainsNull);
        writer.WritePropertyName("elementType");
        ElementType.WriteJson(writer);
        writer.WriteString("type", TypeName);
        writer.WriteEndObject();
    }
}

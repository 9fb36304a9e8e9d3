using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A data type of Spark SQL. Types are immutable values, compared by structure.</summary>
public abstract class DataType
{
    private protected DataType(string typeName)
    {
        TypeName = typeName;
    }

    /// <summary>The name of the kind of type in Spark's JSON, for example <c>integer</c>, <c>decimal</c> or <c>struct</c>.</summary>
    public string TypeName { get; }

    /// <summary>The type as SQL writes it, for example <c>int</c> or <c>array&lt;string&gt;</c>.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>The type in Spark's JSON, compact, with properties in alphabetical order; <see cref="ParseDataType(string)"/> reads it back.</summary>
    public string Json
    {
        get
        {
            using var stream = new MemoryStream();
            var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            using (var writer = new Utf8JsonWriter(stream, options))
                WriteJson(writer);
            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
    }

    /// <summary>Reads a type from Spark's JSON, the form of <see cref="Json"/> and of Parquet footers written by Spark.</summary>
    /// <param name="json">A quoted name such as <c>"integer"</c>, a bare name, or an object of kind array, map, struct or udt (read as the type it is stored as).</param>
    /// <exception cref="ArgumentException">The text is not JSON, or names no type of Spark.</exception>
    public static DataType ParseDataType(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DataTypeJson.Parse(json);
    }

    /// <summary>True if the other object is a type of the same structure: kinds, field names and parameters. Nullability and metadata are not compared.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (obj is DataType other && string.Equals(SimpleString, other.SimpleString, StringComparison.Ordinal));

    /// <summary>A hash of the structure, consistent with <see cref="Equals(object?)"/>.</summary>
    public override int GetHashCode() => string.GetHashCode(SimpleString, StringComparison.Ordinal);

    /// <summary>The same text as <see cref="SimpleString"/>.</summary>
    public override string ToString() => SimpleString;

    internal virtual void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(TypeName);
}

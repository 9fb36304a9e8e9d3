using LaborSpark.Spark.Connect.Plans;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <content>Texts in JSON and CSV.</content>
public static partial class Functions
{
    /// <summary>The part of a JSON text at a path, as text; null if the text is no JSON or has no such part.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="path">For example <c>$.a[0].b</c>.</param>
    public static Column GetJsonObject(Column column, string path) => Call("get_json_object", column, path);

    /// <summary>One column of text for each of some fields of a JSON object.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="fields">The fields' names.</param>
    public static Column JsonTuple(Column column, params string[] fields) => Call("json_tuple", [column, .. fields.Select(name => Lit(name))]);

    /// <summary>A JSON text as a struct, array or map; null where the text does not fit.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="schema">The type, in SQL (<c>a INT, b STRING</c>) or in Spark's JSON.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) =>
        Call("from_json", [column, Lit(schema), .. MapOf(options)]);

    /// <summary>A JSON text as a struct, array or map; null where the text does not fit.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="schema">A literal of the type in SQL, or <c>SchemaOfJson</c>.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column FromJson(Column column, Column schema, Dictionary<string, string>? options = null) =>
        Call("from_json", [column, schema, .. MapOf(options)]);

    /// <summary>The type of a JSON text, in SQL.</summary>
    public static Column SchemaOfJson(string json) => Call("schema_of_json", Lit(json));

    /// <summary>The type of a literal JSON text, in SQL.</summary>
    public static Column SchemaOfJson(Column json) => Call("schema_of_json", json);

    /// <summary>The type of a literal JSON text, in SQL.</summary>
    /// <param name="json">The literal.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column SchemaOfJson(Column json, Dictionary<string, string> options) => Call("schema_of_json", [json, .. MapOf(options)]);

    /// <summary>The type of a CSV text, in SQL.</summary>
    public static Column SchemaOfCsv(string csv) => Call("schema_of_csv", Lit(csv));

    /// <summary>The type of a literal CSV text, in SQL.</summary>
    public static Column SchemaOfCsv(Column csv) => Call("schema_of_csv", csv);

    /// <summary>The type of a literal CSV text, in SQL.</summary>
    /// <param name="csv">The literal.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column SchemaOfCsv(Column csv, Dictionary<string, string> options) => Call("schema_of_csv", [csv, .. MapOf(options)]);

    /// <summary>A struct, array or map as JSON text; null fields are left out.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) => Call("to_json", [column, .. MapOf(options)]);

    /// <summary>A line of separated values as a struct; null where it does not fit.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="schema">The struct's fields, of plain types.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column FromCsv(Column column, StructType schema, Dictionary<string, string> options) =>
        Call("from_csv", [column, Lit(SqlTypes.Columns(schema)), .. MapOf(options)]);

    /// <summary>A line of separated values as a struct; null where it does not fit.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="schema">A literal of the fields in SQL, or <c>SchemaOfCsv</c>.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column FromCsv(Column column, Column schema, Dictionary<string, string> options) =>
        Call("from_csv", [column, schema, .. MapOf(options)]);

    /// <summary>A struct as a line of separated values.</summary>
    public static Column ToCsv(Column column) => Call("to_csv", column);

    /// <summary>A struct as a line of separated values.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="options">Options of the format by name; none by default.</param>
    public static Column ToCsv(Column column, Dictionary<string, string> options) => Call("to_csv", [column, .. MapOf(options)]);
}

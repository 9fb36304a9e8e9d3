using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>Types as SQL declares them, with every name quoted.</summary>
internal static class SqlTypes
{
    public static string Columns(StructType schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return string.Join(", ", schema.Fields.Select(column => $"{Quoted(column.Name)} {Of(column.DataType)}{(column.IsNullable ? "" : " NOT NULL")}"));
    }

    private static string Of(DataType type) => type switch
    {
        ArrayType array => $"ARRAY<{Of(array.ElementType)}>",
        MapType map => $"MAP<{Of(map.KeyType)}, {Of(map.ValueType)}>",
        StructType structure => $"STRUCT<{string.Join(", ", structure.Fields.Select(Field))}>",
        _ => type.SimpleString.ToUpperInvariant(),
    };

    private static string Field(StructField field) => $"{Quoted(field.Name)}: {Of(field.DataType)}{(field.IsNullable ? "" : " NOT NULL")}";

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}

using System.Globalization;
using Parquet.Meta;
using PhysicalType = Parquet.Meta.Type;

namespace LaborSpark.Jobs.Inputs;

/// <summary>From parquet's physical and logical types to the type as which Spark reads a column.</summary>
internal static class ParquetTypes
{
    /// <summary>The column that a subtree of the schema describes.</summary>
    /// <param name="tree">The column's element and its descendants in pre-order.</param>
    public static ParquetColumn Column(IReadOnlyList<SchemaElement> tree)
    {
        var element = tree[0];
        var (kind, type) = tree.Count == 1 && element.RepetitionType != FieldRepetitionType.REPEATED ? Plain(element)
            : IsTextList(tree) ? (ParquetKind.TextList, "array<string>")
            : (ParquetKind.Other, "a nested type");
        return new ParquetColumn(element.Name, kind, type);
    }

    private static (ParquetKind Kind, string SparkType) Plain(SchemaElement element) => element.Type switch
    {
        PhysicalType.BYTE_ARRAY or PhysicalType.FIXED_LEN_BYTE_ARRAY when DecimalOf(element) is { } number => number,
        PhysicalType.BYTE_ARRAY => Bytes(element),
        PhysicalType.INT32 or PhysicalType.INT64 when DecimalOf(element) is { } number => number,
        PhysicalType.INT32 or PhysicalType.INT64 => Integer(element),
        PhysicalType.FLOAT => (ParquetKind.Floating, "float"),
        PhysicalType.DOUBLE => (ParquetKind.Floating, "double"),
        PhysicalType.BOOLEAN => (ParquetKind.Other, "boolean"),
        _ => (ParquetKind.Other, element.Type?.ToString().ToLowerInvariant() ?? "an unknown type"),
    };

    private static (ParquetKind Kind, string SparkType) Bytes(SchemaElement element)
    {
        if (element.LogicalType?.STRING is not null || element.ConvertedType is ConvertedType.UTF8 or ConvertedType.ENUM or ConvertedType.JSON)
            return (ParquetKind.Text, "string");
        return element.LogicalType is null && element.ConvertedType is null
            ? (ParquetKind.Text, "binary")
            : (ParquetKind.Other, "binary");
    }

    private static (ParquetKind Kind, string SparkType) Integer(SchemaElement element)
    {
        var (bits, signed) = (element.LogicalType?.INTEGER, element.ConvertedType) switch
        {
            ({ } integer, _) => ((int)integer.BitWidth, integer.IsSigned),
            (null, ConvertedType.INT_8) => (8, true),
            (null, ConvertedType.INT_16) => (16, true),
            (null, ConvertedType.INT_32) => (32, true),
            (null, ConvertedType.INT_64) => (64, true),
            (null, ConvertedType.UINT_8) => (8, false),
            (null, ConvertedType.UINT_16) => (16, false),
            (null, ConvertedType.UINT_32) => (32, false),
            (null, ConvertedType.UINT_64) => (64, false),
            (null, null) when element.LogicalType is null => (element.Type == PhysicalType.INT32 ? 32 : 64, true),
            _ => (0, false),
        };
        return (bits, signed) switch
        {
            (8, true) => (ParquetKind.Whole, "tinyint"),
            (8, false) or (16, true) => (ParquetKind.Whole, "smallint"),
            (16, false) or (32, true) => (ParquetKind.Whole, "int"),
            (32, false) or (64, true) => (ParquetKind.Whole, "bigint"),
            (64, false) => (ParquetKind.Whole, "decimal(20,0)"),
            _ => (ParquetKind.Other, element.ConvertedType?.ToString().ToLowerInvariant() ?? "a date or time"),
        };
    }

    private static (ParquetKind Kind, string SparkType)? DecimalOf(SchemaElement element)
    {
        if (element.LogicalType?.DECIMAL is null && element.ConvertedType != ConvertedType.DECIMAL)
            return null;
        var precision = element.LogicalType?.DECIMAL?.Precision ?? element.Precision ?? 0;
        var scale = element.LogicalType?.DECIMAL?.Scale ?? element.Scale ?? 0;
        return (scale == 0 ? ParquetKind.Whole : ParquetKind.Fraction, string.Create(CultureInfo.InvariantCulture, $"decimal({precision},{scale})"));
    }

    // Three levels (list, repeated group, element) as the format asks for, or the two of older writers.
    private static bool IsTextList(IReadOnlyList<SchemaElement> tree)
    {
        var isList = tree[0].LogicalType?.LIST is not null || tree[0].ConvertedType == ConvertedType.LIST;
        return isList && tree.Count is 2 or 3 && tree[^1].Type == PhysicalType.BYTE_ARRAY && Bytes(tree[^1]) == (ParquetKind.Text, "string");
    }
}

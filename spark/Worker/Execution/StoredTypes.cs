using Apache.Arrow.Types;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Arrow types in words, with what decides about their bytes.</summary>
internal static class StoredTypes
{
    public static string Describe(IArrowType type) => type switch
    {
        MapType map => $"map<{Describe(map.KeyField.DataType)}, {Describe(map.ValueField.DataType)}>",
        ListType list => $"list<{Describe(list.ValueDataType)}>",
        StructType record => $"struct<{string.Join(", ", record.Fields.Select(field => $"{field.Name}: {Describe(field.DataType)}"))}>",
        Decimal128Type exact => FormattableString.Invariant($"decimal128({exact.Precision}, {exact.Scale})"),
        _ => type.Name,
    };
}

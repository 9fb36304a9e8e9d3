using System.Collections.Frozen;

namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>Spark's numbers for the ways in which a function is fed.</summary>
internal static class EvalType
{
    public const int Scalar = 200;
    public const int MapInArrow = 207;
    public const int ScalarArrow = 250;

    private static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [0] = "NON_UDF",
        [100] = "SQL_BATCHED_UDF",
        [101] = "SQL_ARROW_BATCHED_UDF",
        [200] = "SQL_SCALAR_PANDAS_UDF",
        [201] = "SQL_GROUPED_MAP_PANDAS_UDF",
        [202] = "SQL_GROUPED_AGG_PANDAS_UDF",
        [203] = "SQL_WINDOW_AGG_PANDAS_UDF",
        [204] = "SQL_SCALAR_PANDAS_ITER_UDF",
        [205] = "SQL_MAP_PANDAS_ITER_UDF",
        [206] = "SQL_COGROUPED_MAP_PANDAS_UDF",
        [207] = "SQL_MAP_ARROW_ITER_UDF",
        [208] = "SQL_GROUPED_MAP_PANDAS_UDF_WITH_STATE",
        [209] = "SQL_GROUPED_MAP_ARROW_UDF",
        [210] = "SQL_COGROUPED_MAP_ARROW_UDF",
        [215] = "SQL_GROUPED_MAP_ARROW_ITER_UDF",
        [250] = "SQL_SCALAR_ARROW_UDF",
        [251] = "SQL_SCALAR_ARROW_ITER_UDF",
        [252] = "SQL_GROUPED_AGG_ARROW_UDF",
        [253] = "SQL_WINDOW_AGG_ARROW_UDF",
        [254] = "SQL_GROUPED_AGG_ARROW_ITER_UDF",
        [300] = "SQL_TABLE_UDF",
        [301] = "SQL_ARROW_TABLE_UDF",
    }.ToFrozenDictionary();

    public static bool IsSupported(int evalType) => evalType is Scalar or MapInArrow or ScalarArrow;

    public static string Describe(int evalType) =>
        Names.TryGetValue(evalType, out var name) ? $"{evalType} ({name})" : $"{evalType} (unknown)";
}

using System.Globalization;
using JoinType = Spark.Connect.Join.Types.JoinType;
using Mode = Spark.Connect.AnalyzePlanRequest.Types.Explain.Types.ExplainMode;
using SaveModes = Spark.Connect.WriteOperation.Types.SaveMode;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>The words users give for kinds of joins, explanations and save modes.</summary>
internal static class PlanNames
{
    public static JoinType Join(string joinType)
    {
        ArgumentNullException.ThrowIfNull(joinType);
        return joinType.ToLower(CultureInfo.InvariantCulture).Replace("_", "", StringComparison.Ordinal) switch
        {
            "inner" => JoinType.Inner,
            "cross" => JoinType.Cross,
            "outer" or "full" or "fullouter" => JoinType.FullOuter,
            "left" or "leftouter" => JoinType.LeftOuter,
            "right" or "rightouter" => JoinType.RightOuter,
            "semi" or "leftsemi" => JoinType.LeftSemi,
            "anti" or "leftanti" => JoinType.LeftAnti,
            _ => throw new ArgumentException(
                $"'{joinType}' is no join type. Expected inner, cross, outer, full, full_outer, left, left_outer, right, right_outer, left_semi or left_anti.",
                nameof(joinType)),
        };
    }

    public static Mode ExplainMode(string mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        return mode.ToLower(CultureInfo.InvariantCulture) switch
        {
            "simple" => Mode.Simple,
            "extended" => Mode.Extended,
            "codegen" => Mode.Codegen,
            "cost" => Mode.Cost,
            "formatted" => Mode.Formatted,
            _ => throw new ArgumentException($"'{mode}' is no way to explain a plan. Expected simple, extended, codegen, cost or formatted.", nameof(mode)),
        };
    }

    public static SaveModes SaveMode(string saveMode)
    {
        ArgumentNullException.ThrowIfNull(saveMode);
        return saveMode.ToLower(CultureInfo.InvariantCulture) switch
        {
            "append" => SaveModes.Append,
            "overwrite" => SaveModes.Overwrite,
            "error" or "errorifexists" or "default" => SaveModes.ErrorIfExists,
            "ignore" => SaveModes.Ignore,
            _ => throw new ArgumentException($"'{saveMode}' is no save mode. Expected append, overwrite, error, errorifexists or ignore.", nameof(saveMode)),
        };
    }
}

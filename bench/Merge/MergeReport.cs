using System.Globalization;

namespace LaborSpark.Bench.Merge;

/// <summary>The measures as a table in Markdown.</summary>
internal static class MergeReport
{
    private const string None = "";

    /// <summary>The head of the table.</summary>
    public const string Head =
        """
        | rows | case | wall s with start | without | s per million rows | CPU s | most MB | of duckdb, with start (without; CPU) | of duckdbranked | of spark, with start (without; CPU) | equal |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    /// <summary>The line of the last measure, beside the baselines among those before it.</summary>
    public static string Line(IReadOnlyList<MergeMeasure> measures)
    {
        var last = measures[^1];
        var cpu = string.Join(", ", last.Cpu.Select(cpu => Invariant($"{cpu.Kind.Name} {cpu.Seconds:F1}")));
        var memory = string.Join(", ", last.Memory.Kinds.Select(kind => Invariant($"{kind.Name} {last.Memory.Most(kind):F0}")));
        var equal = last.Failure ?? last.Equal switch { true => "yes", false => "no", null => "not compared" };
        return Invariant($"| {last.Rows:N0} | {last.Name} | {last.Wall:F1} | {last.Work:F1} | {last.Work / last.Rows * 1e6:F2} | {cpu} | {memory} | ")
            + $"{Ratio(last, Baseline("duckdb"))} | {Ratio(last, Baseline("duckdbranked"))} | {Ratio(last, Baseline("spark"))} | {equal} |";

        // Five classes have the baseline of five if it was measured, else that of one, five times.
        (MergeMeasure? Measure, int Times) Baseline(string kind)
        {
            var five = last.Name.Contains('5', StringComparison.Ordinal);
            var same = Whole(kind + (five ? "5" : ""));
            return same is null && five ? (Whole(kind), 5) : (same, 1);
        }

        MergeMeasure? Whole(string name) => measures.LastOrDefault(m => m.Rows == last.Rows && m.Name == name && m.Failure is null);
    }

    private static string Ratio(MergeMeasure measure, (MergeMeasure? Measure, int Times) baseline)
    {
        if (baseline.Measure is not { } one)
            return None;
        var (wall, work, cpu) = (measure.Wall / one.Wall, measure.Work / one.Work, AllCpu(measure) / AllCpu(one));
        return Invariant($"{wall / baseline.Times:F2} x ({work / baseline.Times:F2} x; {cpu / baseline.Times:F2} x)") + (baseline.Times == 1 ? "" : Invariant($" of {baseline.Times} times one class"));
    }

    private static double AllCpu(MergeMeasure measure) => measure.Cpu.Sum(cpu => cpu.Seconds);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

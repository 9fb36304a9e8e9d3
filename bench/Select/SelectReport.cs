using System.Globalization;

namespace LaborSpark.Bench.Select;

/// <summary>The measures as tables in Markdown.</summary>
internal static class SelectReport
{
    /// <summary>The most that a selection may take of the scan of the wide tables.</summary>
    private const double Bar = 1.5;

    /// <summary>The head of the table.</summary>
    public const string Head =
        """
        | case | wall s | CPU s | JVM | worker | driver | of scan, CPU (wall) | of wide, CPU (wall) |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    /// <summary>The line of the last measure beside the baselines among those before it that ran as warm; with a model two more, one of the model and one of the rest.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<SelectMeasure> measures)
    {
        var last = measures[^1];
        var name = last.Name + (last.IsFirst ? ", first time" : "");
        yield return Line(name, last.Cost, Baseline(SelectCase.Scan), Baseline(SelectCase.Wide));
        if (last.Model is not { } model)
            yield break;
        yield return Line(name + ", the model", model, null, null);
        yield return Line(name + ", all but the model", last.Cost - model, Baseline(SelectCase.Scan), Baseline(SelectCase.Wide));

        SparkCost? Baseline(string baseline) => measures.LastOrDefault(m => m.Name == baseline && m.IsFirst == last.IsFirst)?.Cost;
    }

    /// <summary>The steps of selections, and what is to be held.</summary>
    public static IEnumerable<string> Steps(IReadOnlyList<SelectMeasure> measures)
    {
        yield return Invariant($"The bar: select, and model without the model's own time, at most {Bar:F1} x wide.");
        yield return "";
        yield return "| case | step | wall s | CPU s | JVM | worker | driver |";
        yield return "| --- | --- | --- | --- | --- | --- | --- |";
        foreach (var (measure, step) in measures.SelectMany(measure => measure.Steps.Select(step => (measure, step))))
            yield return Invariant($"| {measure.Name}{(measure.IsFirst ? ", first time" : "")} | {step.Name} | {Cells(step.Cost)} |");
    }

    private static string Line(string name, SparkCost cost, SparkCost? scan, SparkCost? wide) => $"| {name} | {Cells(cost)} | {Ratio(cost, scan)} | {Ratio(cost, wide)} |";

    private static string Cells(SparkCost cost) => Invariant($"{cost.Wall:F2} | {cost.Cpu:F2} | {cost.Jvm:F2} | {cost.Worker:F2} | {cost.Driver:F2}");

    private static string Ratio(SparkCost cost, SparkCost? baseline) => baseline is { } one ? Invariant($"{cost.Cpu / one.Cpu:F2} x ({cost.Wall / one.Wall:F2} x)") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

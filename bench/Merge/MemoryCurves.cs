using System.Globalization;
using LaborSpark.Bench.Spark;
using ScottPlot;

namespace LaborSpark.Bench.Merge;

/// <summary>The resident memory of the cases over time: a CSV of each, and for each case a picture with its sizes one over the other.</summary>
/// <param name="prefix">The start of the files' names.</param>
internal sealed class MemoryCurves(string prefix)
{
    private const int Width = 1000;
    private const int Height = 600;
    private static readonly LinePattern[] Patterns = [LinePattern.Dotted, LinePattern.Dashed, LinePattern.Solid];
    private static readonly Dictionary<ProcessKind, Color> Colours = new()
    {
        [ProcessKind.Jvm] = Colors.Red,
        [ProcessKind.Driver] = Colors.Blue,
        [ProcessKind.Worker] = Colors.Green,
        [ProcessKind.DuckDb] = Colors.Orange,
    };

    /// <summary>Writes the CSV of one measure: seconds, then the MB of each kind of process.</summary>
    public void WriteCsv(MergeMeasure measure)
    {
        var head = "seconds," + string.Join(',', measure.Memory.Kinds.Select(kind => kind.Name + " MB"));
        var lines = measure.Memory.Samples.Select(sample => Invariant($"{sample.Seconds:F1},") + string.Join(',', sample.Megabytes.Select(m => Invariant($"{m:F0}"))));
        File.WriteAllLines(Path(Invariant($"{measure.Name}-{measure.Rows}.csv")), [head, .. lines]);
    }

    /// <summary>Draws the picture of a case, as PNG and as SVG.</summary>
    /// <param name="name">The case.</param>
    /// <param name="measures">Its measures, one of each size.</param>
    public void Draw(string name, IReadOnlyList<MergeMeasure> measures)
    {
        using var plot = new Plot();
        plot.Title($"Resident memory, {name}");
        // A share and not seconds: what grows with the data is seen as lines that part.
        plot.XLabel("share of the run, %");
        plot.YLabel("MB");
        var sizes = measures.OrderBy(measure => measure.Rows).ToList();
        for (var size = 0; size < sizes.Count; size++)
        {
            foreach (var (kind, place) in sizes[size].Memory.Kinds.Select((kind, place) => (kind, place)).Where(k => sizes[size].Memory.Most(k.kind) > 0))
                Add(plot, sizes[size], kind, place, Patterns[Math.Max(0, Patterns.Length - sizes.Count + size)]);
        }
        plot.Axes.AutoScale();
        plot.Axes.SetLimitsX(0, 100);
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        plot.ShowLegend(Edge.Right);
        plot.SavePng(Path(name + ".png"), Width, Height);
        plot.SaveSvg(Path(name + ".svg"), Width, Height);
    }

    private static void Add(Plot plot, MergeMeasure measure, ProcessKind kind, int place, LinePattern pattern)
    {
        var samples = measure.Memory.Samples;
        var line = plot.Add.ScatterLine(
            samples.Select(sample => 100 * sample.Seconds / Math.Max(samples[^1].Seconds, 1e-3)).ToArray(), samples.Select(sample => sample.Megabytes[place]).ToArray(), Colours[kind]);
        line.LinePattern = pattern;
        line.LineWidth = 2;
        line.LegendText = Invariant($"{kind.Name}, {measure.Rows / 1e6:0.##} million rows, {measure.Wall:F0} s");
    }

    private string Path(string end)
    {
        var path = System.IO.Path.GetFullPath($"{prefix}-{end}");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

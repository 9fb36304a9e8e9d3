using System.Globalization;
using System.Text;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace LaborSpark.Jobs.Charts;

/// <summary>Points over two axes of logarithms, as a PNG and as an SVG. Equal points, title and labels give the same picture on every machine.</summary>
/// <param name="title">What is shown.</param>
/// <param name="across">What the axis to the right says, with its unit.</param>
/// <param name="up">What the axis upwards says, with its unit.</param>
/// <param name="points">The points, both numbers 1 or more; none give empty axes.</param>
internal sealed class LogLogChart(string title, string across, string up, IReadOnlyList<ChartPoint> points)
{
    private const string Png = ".png";
    private const string Svg = ".svg";
    private const int Width = 1000;
    private const int Height = 700;
    private const float PointSize = 4;

    // Of a power of ten, so that a point on the edge is not cut.
    private const double Margin = 0.1;

    /// <summary>The endings of the files that can be drawn.</summary>
    public static IReadOnlyList<string> Endings { get; } = [Png, Svg];

    /// <summary>Tells why nothing can be drawn on this machine; null if it can.</summary>
    public static string? Problem()
    {
        try
        {
            using var bitmap = new SKBitmap(1, 1);
            return null;
        }
        // The native library is missing, or of another version than the code that calls it.
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or InvalidOperationException)
        {
            return (error.InnerException ?? error).Message.ReplaceLineEndings("\n").Split('\n')[0];
        }
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    /// <returns>The content of the file.</returns>
    public byte[] Draw(string ending)
    {
        ChartFont.Use();
        using var plot = Plot();
        return ending switch
        {
            Png => plot.GetImageBytes(Width, Height, ImageFormat.Png),
            Svg => Encoding.UTF8.GetBytes(plot.GetSvgXml(Width, Height)),
            _ => throw new ArgumentException($"Expected one of {string.Join(", ", Endings)}, got '{ending}'.", nameof(ending)),
        };
    }

    private Plot Plot()
    {
        var plot = new Plot();
        plot.Font.Set(ChartFont.Family);
        var dots = plot.Add.ScatterPoints(Logarithms(point => point.X), Logarithms(point => point.Y));
        dots.MarkerSize = PointSize;
        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        var (right, top) = (Decades(point => point.X), Decades(point => point.Y));
        plot.Axes.Bottom.TickGenerator = Ticks(right);
        plot.Axes.Left.TickGenerator = Ticks(top);
        plot.Axes.SetLimits(-Margin, right + Margin, -Margin, top + Margin);
        return plot;
    }

    private double[] Logarithms(Func<ChartPoint, double> number) => [.. points.Select(point => Math.Log10(number(point)))];

    // At least one, so that a single point has axes too.
    private int Decades(Func<ChartPoint, double> number) => Math.Max(1, (int)Math.Ceiling(Math.Log10(points.Select(number).DefaultIfEmpty(1).Max())));

    private static NumericManual Ticks(int decades)
    {
        var ticks = new NumericManual();
        for (var decade = 0; decade <= decades; decade++)
        {
            ticks.AddMajor(decade, Math.Pow(10, decade).ToString("N0", CultureInfo.InvariantCulture));
            for (var digit = 2; digit < 10 && decade < decades; digit++)
                ticks.AddMinor(decade + Math.Log10(digit));
        }
        return ticks;
    }
}

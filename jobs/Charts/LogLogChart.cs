using ScottPlot;

namespace LaborSpark.Jobs.Charts;

/// <summary>Points over two axes of logarithms, as a PNG and as an SVG. Equal points, title and labels give the same picture on every machine.</summary>
/// <param name="title">What is shown.</param>
/// <param name="across">What the axis to the right says, with its unit.</param>
/// <param name="up">What the axis upwards says, with its unit.</param>
/// <param name="points">The points, both numbers 1 or more; none give empty axes.</param>
internal sealed class LogLogChart(string title, string across, string up, IReadOnlyList<ChartPoint> points)
{
    private const int Width = 1000;
    private const int Height = 700;
    private const float PointSize = 4;

    // Of a power of ten, so that a point on the edge is not cut.
    private const double Margin = 0.1;

    /// <summary>Draws the chart.</summary>
    /// <param name="ending">One of <see cref="ChartPicture.Endings"/>.</param>
    /// <returns>The content of the file.</returns>
    public byte[] Draw(string ending)
    {
        using var plot = Plot();
        return ChartPicture.Draw(plot, ending, Width, Height);
    }

    private Plot Plot()
    {
        var plot = ChartPicture.Empty(title, across, up);
        var dots = plot.Add.ScatterPoints(Logarithms(point => point.X), Logarithms(point => point.Y));
        dots.MarkerSize = PointSize;
        var (right, top) = (ChartPicture.Decades(points.Select(point => point.X)), ChartPicture.Decades(points.Select(point => point.Y)));
        plot.Axes.Bottom.TickGenerator = ChartPicture.Ticks(right);
        plot.Axes.Left.TickGenerator = ChartPicture.Ticks(top);
        plot.Axes.SetLimits(-Margin, right + Margin, -Margin, top + Margin);
        return plot;
    }

    private double[] Logarithms(Func<ChartPoint, double> number) => [.. points.Select(point => Math.Log10(number(point)))];
}

using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace LaborSpark.Jobs.Charts;

/// <summary>How scores fall over ranks, as a PNG and as an SVG: ranks on an axis of logarithms, scores from 0 to 1. The same points give the same picture on every machine.</summary>
/// <param name="title">What is shown.</param>
/// <param name="points">Rank, from 1, and score of each point, in the order of ranks; none give empty axes.</param>
/// <param name="baseRank">The rank to mark; below 1 for none.</param>
/// <param name="floor">The score to mark; null for none.</param>
internal sealed class DecayChart(string title, IReadOnlyList<ChartPoint> points, long baseRank, double? floor = null)
{
    private const int Width = 800;
    private const int Height = 450;
    private const float PointSize = 5;
    private const float LineWidth = 2;
    private const float MarkWidth = 1.5f;
    private const float LabelSize = 14;
    private const float LabelDistance = 6;

    // So that a point on the edge is not cut: of a power of ten, and of the whole height.
    private const double MarginAcross = 0.1;
    private const double MarginUp = 0.03;

    // Apart also for those who do not tell red from green.
    private static readonly Color Decay = Color.FromHex("#0072B2");
    private static readonly Color BaseRank = Color.FromHex("#D55E00");
    private static readonly Color Floor = Color.FromHex("#595959");

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
        var plot = ChartPicture.Empty(title, "rank (1 is the highest score)", "score");
        var decades = ChartPicture.Decades(points.Select(point => point.X).Append(Math.Max(baseRank, 1)));
        plot.Axes.Bottom.TickGenerator = ChartPicture.Ticks(decades);
        plot.Axes.Left.TickGenerator = Tenths();
        plot.Axes.SetLimits(-MarginAcross, decades + MarginAcross, -MarginUp, 1 + MarginUp);
        MarkBaseRank(plot, decades);
        MarkFloor(plot);
        var line = plot.Add.Scatter([.. points.Select(point => Math.Log10(point.X))], points.Select(point => point.Y).ToArray(), Decay);
        (line.LineWidth, line.MarkerSize) = (LineWidth, PointSize);
        return plot;
    }

    // Its words stand at the foot, where scores are highest above, on the side that has room.
    private void MarkBaseRank(Plot plot, int decades)
    {
        if (baseRank < 1)
            return;
        var place = Math.Log10(baseRank);
        plot.Add.VerticalLine(place, MarkWidth, BaseRank, LinePattern.Dashed);
        var isRight = place > decades / 2.0;
        var text = plot.Add.Text(string.Create(CultureInfo.InvariantCulture, $"base rank {baseRank:N0}"), place, 0);
        Label(text, BaseRank, isRight ? Alignment.LowerRight : Alignment.LowerLeft, isRight ? -LabelDistance : LabelDistance, 0);
    }

    private void MarkFloor(Plot plot)
    {
        if (floor is not { } score)
            return;
        plot.Add.HorizontalLine(score, MarkWidth, Floor, LinePattern.Dotted);
        var text = plot.Add.Text(string.Create(CultureInfo.InvariantCulture, $"floor {score}"), 0, score);
        Label(text, Floor, score > 0.5 ? Alignment.UpperLeft : Alignment.LowerLeft, 0, score > 0.5 ? LabelDistance : -LabelDistance);
    }

    private static void Label(ScottPlot.Plottables.Text text, Color color, Alignment alignment, float right, float down)
    {
        text.LabelFontName = ChartFont.Family;
        text.LabelFontSize = LabelSize;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        (text.OffsetX, text.OffsetY) = (right, down);
    }

    private static NumericManual Tenths()
    {
        var ticks = new NumericManual();
        for (var tenth = 0; tenth <= 10; tenth++)
            ticks.AddMajor(tenth / 10.0, (tenth / 10.0).ToString("F1", CultureInfo.InvariantCulture));
        return ticks;
    }
}

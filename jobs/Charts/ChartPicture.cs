using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LaborSpark.Jobs.Reporting;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace LaborSpark.Jobs.Charts;

/// <summary>What all charts have in common: their files, their font and axes of logarithms.</summary>
internal static class ChartPicture
{
    private const string Png = ".png";
    private const string Svg = ".svg";

    // The last number of an axis is as long as the rank it names, and half of it is beyond the axis.
    private const float RightOfTheAxis = 45;

    // Between the numbers of the axis upwards and what it says.
    private const float LeftOfTheAxis = 65;

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

    /// <summary>An empty plot in the program's font.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="across">What the axis to the right says, with its unit.</param>
    /// <param name="up">What the axis upwards says, with its unit.</param>
    public static Plot Empty(string title, string across, string up)
    {
        ChartFont.Use();
        var plot = new Plot();
        plot.Font.Set(ChartFont.Family);
        // A character that XML cannot hold would make the drawing unreadable.
        plot.Title(Excerpt.Visible(title));
        plot.XLabel(across);
        plot.YLabel(up);
        plot.Axes.Right.MinimumSize = RightOfTheAxis;
        plot.Axes.Left.MinimumSize = LeftOfTheAxis;
        return plot;
    }

    /// <summary>The content of a file with the plot in it.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="ending">One of <see cref="Endings"/>.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="height">How high it is.</param>
    public static byte[] Draw(Plot plot, string ending, int width, int height) => ending switch
    {
        Png => plot.GetImageBytes(width, height, ImageFormat.Png),
        Svg => Encoding.UTF8.GetBytes(SvgXml(plot, width, height)),
        _ => throw new ArgumentException($"Expected one of {string.Join(", ", Endings)}, got '{ending}'.", nameof(ending)),
    };

    /// <summary>How many powers of ten an axis has that reaches the largest of some numbers: at least one, so that a single point has an axis too.</summary>
    /// <param name="numbers">The numbers, each 1 or more.</param>
    public static int Decades(IEnumerable<double> numbers) => Math.Max(1, (int)Math.Ceiling(Math.Log10(numbers.DefaultIfEmpty(1).Max())));

    /// <summary>The marks of an axis of logarithms: a number at each power of ten, nine steps between.</summary>
    public static NumericManual Ticks(int decades)
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

    private static string SvgXml(Plot plot, int width, int height)
    {
        var svg = XDocument.Parse(plot.GetSvgXml(width, height), LoadOptions.PreserveWhitespace);
        SvgIds.Rename(svg.Root!);
        return svg.Declaration + "\n" + svg.ToString(SaveOptions.DisableFormatting);
    }
}

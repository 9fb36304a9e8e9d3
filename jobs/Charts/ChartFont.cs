using ScottPlot;
using SkiaSharp;

namespace LaborSpark.Jobs.Charts;

/// <summary>The one font of charts, which the program brings along: a machine without fonts draws the same charts as any other.</summary>
internal sealed class ChartFont : IFontResolver
{
    /// <summary>The font's family.</summary>
    public const string Family = "DejaVu Sans";

    private const string Resource = "ChartFont.ttf";

    private static readonly Lazy<SKTypeface> Typeface = new(Load);

    private ChartFont()
    {
    }

    /// <summary>Makes it the font of all text that is drawn; once is enough, and more do no harm.</summary>
    public static void Use()
    {
        lock (Typeface)
        {
            if (!Fonts.FontResolvers.OfType<ChartFont>().Any())
                Fonts.FontResolvers.Insert(0, new ChartFont());
            Fonts.Default = Family;
        }
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => Typeface.Value;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Typeface.Value;

    private static SKTypeface Load()
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(Resource)!;
        return SKTypeface.FromStream(stream) ?? throw new InvalidDataException($"The font {Resource} in the program cannot be read: build it again.");
    }
}

using System.Text;
using System.Xml.Linq;

namespace LaborSpark.Jobs.Charts;

/// <summary>A drawing as a part of an HTML page.</summary>
internal static class InlineSvg
{
    // The program's font is not on every machine; Verdana has letters of the same width, and each letter has its place.
    private const string Fonts = $"{ChartFont.Family}, Verdana, sans-serif";

    /// <summary>The element to write into the page: as wide as there is room, read out by its label.</summary>
    /// <param name="svg">The content of an SVG file.</param>
    /// <param name="prefix">What the ids in it begin with; no two drawings of a page may share it.</param>
    /// <param name="label">What it shows, as text.</param>
    public static string Of(byte[] svg, string prefix, string label)
    {
        var drawing = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;
        SvgIds.Rename(drawing, prefix);
        drawing.SetAttributeValue("viewBox", $"0 0 {(string?)drawing.Attribute("width")} {(string?)drawing.Attribute("height")}");
        drawing.SetAttributeValue("role", "img");
        drawing.SetAttributeValue("aria-label", label);
        foreach (var font in drawing.Descendants().Attributes("font-family"))
            font.Value = Fonts;
        return drawing.ToString(SaveOptions.DisableFormatting);
    }
}

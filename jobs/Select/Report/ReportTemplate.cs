using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>The page's template, which the program brings along. Every text it is given is made harmless and escaped; only a drawing is written as it is.</summary>
internal static class ReportTemplate
{
    private const string Resource = "report.liquid";
    private static readonly Lazy<IFluidTemplate> Parsed = new(Parse);
    private static readonly TemplateOptions Options = NewOptions();

    // Letters of all languages stay readable in the source of the page too; what has a meaning in HTML never does.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the page.</summary>
    /// <param name="page">What is on it.</param>
    /// <param name="target">Where it is written; it stays open.</param>
    public static void Render(ReportPage page, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(Parsed.Value.Render(new TemplateContext(page, Options), Encoder));
    }

    private static IFluidTemplate Parse()
    {
        using var stream = typeof(ReportTemplate).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new FluidParser(new FluidParserOptions { AllowFunctions = true }).Parse(reader.ReadToEnd());
    }

    private static TemplateOptions NewOptions()
    {
        var options = new TemplateOptions { StrictVariables = true, StrictFilters = true };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var part in new[] { typeof(ReportPage), typeof(ReportClass), typeof(ReportMethod), typeof(ReportCounts), typeof(ReportFigure), typeof(ReportTable), typeof(ReportColumn), typeof(ReportTweet), typeof(ReportReason) })
            options.MemberAccessStrategy.Register(part);
        options.ValueConverters.Add(value => value is string text ? new StringValue(HarmlessText.Of(text)) : null);
        return options;
    }
}

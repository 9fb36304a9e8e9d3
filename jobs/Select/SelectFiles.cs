using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Select.Output;
using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Select;

/// <summary>The files of a selection.</summary>
/// <param name="exports">The formats besides CSV.</param>
/// <param name="floor">The score that the report's charts mark; null for none.</param>
/// <param name="charts">Draw charts.</param>
internal sealed class SelectFiles(IReadOnlyList<ExportFormat> exports, double? floor, bool charts)
{
    /// <summary>The name of the report.</summary>
    public const string Report = "report.html";

    /// <summary>The name of all figures for programs.</summary>
    public const string Figures = "selection.json";

    /// <summary>The name of a class's table.</summary>
    public static string TableOf(string className) => className + "_to_label.csv";

    /// <summary>Writes all files.</summary>
    /// <param name="selection">What was selected.</param>
    /// <param name="folder">A folder without these files.</param>
    public void Write(Selection selection, string folder)
    {
        foreach (var selected in selection.Classes)
        {
            Write(folder, TableOf(selected.Class), stream => ToLabelCsv.Write(stream, selected.Tweets));
            foreach (var (name, write) in exports.SelectMany(format => Exported(format, selected)))
                Write(folder, name, write);
        }
        Write(folder, Figures, stream => SelectionJson.Write(stream, selection));
        Write(folder, Report, stream => SelectionReport.Write(stream, selection, new SelectionReportOptions { Floor = floor, Charts = charts }));
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> Exported(ExportFormat format, ClassSelection selected) => format switch
    {
        ExportFormat.LabelStudio => LabelStudioExport.Files(selected),
        ExportFormat.Prodigy => ProdigyExport.Files(selected),
        _ => QualtricsExport.Files(selected),
    };

    private static void Write(string folder, string name, Action<Stream> write)
    {
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }
}

using System.Globalization;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>All that is on the page, as text.</summary>
/// <param name="Inference">The name of the inference's folder.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Rows">The rows to label, of all classes.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Parameters">What the run was told.</param>
internal sealed record ReportPage(string Inference, string Seed, string Rows, IReadOnlyList<ReportClass> Classes, ReportTable Parameters)
{
    /// <summary>The page of a selection.</summary>
    public static ReportPage Of(Selection selection, SelectionReportOptions options) => new(
        selection.Inference,
        selection.Seed.ToString(CultureInfo.InvariantCulture),
        CellText.Of(selection.Classes.Sum(selected => (long)selected.Tweets.Count)),
        [.. selection.Classes.Select((selected, index) => ReportClass.Of(selected, index + 1, options))],
        ReportTable.Of(selection.Parameters));
}

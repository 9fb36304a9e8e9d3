using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>
/// A selection as one page of HTML, for those who are to label: what each method found and why. The page needs no other file, runs nothing, and shows every text
/// of a tweet as text, whatever it holds.
/// </summary>
internal static class SelectionReport
{
    /// <summary>Writes the page, in UTF-8; an equal selection gives the same bytes.</summary>
    /// <param name="target">Where it is written; it stays open.</param>
    /// <param name="selection">What was selected.</param>
    /// <param name="options">What is shown of it.</param>
    public static void Write(Stream target, Selection selection, SelectionReportOptions options) => ReportTemplate.Render(ReportPage.Of(selection, options), target);
}

using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>What one method did for one class.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Source">The method as the column <c>source</c> names it.</param>
/// <param name="Meaning">What it looks for.</param>
/// <param name="Counts">How many tweets it came to.</param>
/// <param name="Notes">What was left out or done otherwise.</param>
/// <param name="Tables">What it found on its way, then what became of what it asked for.</param>
internal sealed record ReportMethod(string Name, string Source, string Meaning, ReportCounts Counts, IReadOnlyList<string> Notes, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>The method's part of the page.</summary>
    public static ReportMethod Of(MethodFindings method)
    {
        var words = MethodWords.Of(method.Source);
        var outcomes = ReportTable.Of(method.Outcomes);
        return new ReportMethod(
            words.Name,
            method.Source,
            words.Meaning,
            ReportCounts.Of(method.Outcomes),
            method.Notes,
            [.. method.Tables.Select(ReportTable.Of), .. outcomes is null ? [] : new[] { outcomes }]);
    }
}

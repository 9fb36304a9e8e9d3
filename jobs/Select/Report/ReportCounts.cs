using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>How many tweets a method, or all methods of a class, came to.</summary>
/// <param name="Asked">Those asked for.</param>
/// <param name="Found">Those taken.</param>
/// <param name="Shared">Those of the found that were taken before.</param>
/// <param name="Rows">The rows of the file that this adds.</param>
/// <param name="Dropped">Those looked at and not taken, by reason.</param>
internal sealed record ReportCounts(string Asked, string Found, string Shared, string Rows, string Dropped)
{
    /// <summary>The counts of one method.</summary>
    public static ReportCounts Of(IReadOnlyList<PickOutcome> outcomes) => Of(outcomes, outcomes.Sum(outcome => outcome.Found - outcome.Shared));

    /// <summary>The counts of all methods of a class.</summary>
    public static ReportCounts Of(ClassSelection selected) => Of([.. selected.Methods.SelectMany(method => method.Outcomes)], selected.Tweets.Count);

    private static ReportCounts Of(IReadOnlyList<PickOutcome> outcomes, long rows) => new(
        CellText.Of(outcomes.Sum(outcome => outcome.Asked)),
        CellText.Of(outcomes.Sum(outcome => outcome.Found)),
        CellText.Of(outcomes.Sum(outcome => outcome.Shared)),
        CellText.Of(rows),
        CellText.Reasons(outcomes.SelectMany(outcome => outcome.Dropped).GroupBy(drop => drop.Key, (reason, drops) => KeyValuePair.Create(reason, drops.Sum(drop => drop.Value)))));
}

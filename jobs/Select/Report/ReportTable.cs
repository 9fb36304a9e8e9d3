using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>A table; the first cell of a row names the row.</summary>
/// <param name="Caption">What the rows are.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row.</param>
internal sealed record ReportTable(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string AllTweets = "(all its tweets)";
    private static readonly ReportColumn[] OutcomeColumns =
        [new("keyword or structure", false), new("in tweets", true), new("asked", true), new("considered", true), new("found", true), new("shared", true), new("dropped", false)];

    /// <summary>What a method found on its way.</summary>
    public static ReportTable Of(FindingTable table) => new(
        table.Title,
        [.. table.Columns.Select((name, column) => new ReportColumn(CellText.Words(name), HoldsNumbers(table, column)))],
        [.. table.Rows.Select(row => row.Select(CellText.Of).ToList())]);

    /// <summary>What became of each thing a method asked for; null if it asked for nothing.</summary>
    public static ReportTable? Of(IReadOnlyList<PickOutcome> outcomes) =>
        outcomes.Count == 0 ? null : new ReportTable("What became of what was asked for", OutcomeColumns, [.. outcomes.Select(Row)]);

    /// <summary>Scores at ranks.</summary>
    public static ReportTable Of(IReadOnlyList<DecayPoint> decay) => new(
        "The score at each rank", [new("rank", true), new("score", true)], [.. decay.Select(point => new[] { CellText.Of(point.Rank), CellText.Of(point.Score) })]);

    /// <summary>What the run was told, by name.</summary>
    public static ReportTable Of(IReadOnlyDictionary<string, string> parameters) => new(
        "Options of the run, defaults included",
        [new("option", false), new("value", false)],
        [.. parameters.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => new[] { option.Key, option.Value })]);

    private static bool HoldsNumbers(FindingTable table, int column)
    {
        var cells = table.Rows.Select(row => row[column]).Where(cell => cell is not null).ToList();
        return cells.Count > 0 && cells.TrueForAll(CellText.IsNumber);
    }

    private static string[] Row(PickOutcome outcome)
    {
        var key = ReportReason.Of(outcome.Reason).Key;
        return
        [
            key.Length == 0 ? AllTweets : key, CellText.Of(outcome.Matching), CellText.Of(outcome.Asked), CellText.Of(outcome.Considered), CellText.Of(outcome.Found),
            CellText.Of(outcome.Shared), CellText.Reasons(outcome.Dropped),
        ];
    }
}

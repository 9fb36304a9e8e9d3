namespace LaborSpark.Jobs.Select.Findings;

/// <summary>What a method found on its way, for reading: keywords with their lifts, structures with their counts.</summary>
/// <param name="Title">What the rows are.</param>
/// <param name="Columns">The columns' names, in snake case.</param>
/// <param name="Rows">The cells of each row: a text, a long, a double, a bool or null.</param>
internal sealed record FindingTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

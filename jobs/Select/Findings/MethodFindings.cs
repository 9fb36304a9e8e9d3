namespace LaborSpark.Jobs.Select.Findings;

/// <summary>What one method did for one class.</summary>
/// <param name="Source">The method: one of <see cref="SelectionSource"/>.</param>
/// <param name="Notes">Sentences on what was left out or done otherwise, and why; empty for nothing.</param>
/// <param name="Tables">What it found on its way.</param>
/// <param name="Outcomes">What became of all it asked for; empty if it asked for nothing.</param>
internal sealed record MethodFindings(string Source, IReadOnlyList<string> Notes, IReadOnlyList<FindingTable> Tables, IReadOnlyList<PickOutcome> Outcomes);

namespace LaborSpark.Oracle;

/// <summary>A text of which two make something else.</summary>
/// <param name="Column">What of it.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">What the reference says.</param>
/// <param name="Actual">What ours says.</param>
internal sealed record Difference(string Column, string Text, string[] Expected, string[] Actual);

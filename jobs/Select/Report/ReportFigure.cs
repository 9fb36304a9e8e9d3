namespace LaborSpark.Jobs.Select.Report;

/// <summary>A number that says something of a class.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Meaning">How it comes about, in a few words.</param>
internal sealed record ReportFigure(string Name, string Value, string Meaning);

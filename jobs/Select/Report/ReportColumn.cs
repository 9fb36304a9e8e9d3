namespace LaborSpark.Jobs.Select.Report;

/// <summary>A column of a table.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="IsNumber">True if it holds numbers, which end where the column ends.</param>
internal sealed record ReportColumn(string Name, bool IsNumber);

namespace LaborSpark.Jobs.Charts;

/// <summary>A point of a chart.</summary>
/// <param name="X">How far to the right.</param>
/// <param name="Y">How far up.</param>
internal readonly record struct ChartPoint(double X, double Y);

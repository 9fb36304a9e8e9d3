namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>Between which values a lift lies, with the confidence asked for.</summary>
/// <param name="Low">The lower end, from 0.</param>
/// <param name="High">The upper end.</param>
internal sealed record LiftInterval(double Low, double High);

namespace LaborSpark.Bench.Select;

/// <summary>What a step took.</summary>
/// <param name="Name">The step, as the job calls it.</param>
/// <param name="Cost">What it took, all its times together.</param>
internal sealed record StepCost(string Name, SparkCost Cost);

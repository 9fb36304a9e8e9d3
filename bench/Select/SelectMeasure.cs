using LaborSpark.Jobs.Select.Methods.ExploreKeyword;

namespace LaborSpark.Bench.Select;

/// <summary>What a case took.</summary>
/// <param name="Name">The case.</param>
/// <param name="IsFirst">Was it the first time in its session, with the compiler of the JVM beside it?</param>
/// <param name="Cost">What it took, without the start of Spark.</param>
/// <param name="Steps">What its steps took.</param>
internal sealed record SelectMeasure(string Name, bool IsFirst, SparkCost Cost, IReadOnlyList<StepCost> Steps)
{
    /// <summary>Of this, the time of the masked language model; null without one.</summary>
    public SparkCost? Model => Steps.FirstOrDefault(step => step.Name == KeywordMethod.ModelStep)?.Cost;
}

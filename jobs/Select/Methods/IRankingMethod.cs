using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Select.Methods;

/// <summary>A method that chooses by ranks and scores alone.</summary>
internal interface IRankingMethod
{
    /// <summary>Says which tweets it asks for.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="rankings">Their rankings.</param>
    /// <returns>A plan for each class and source.</returns>
    IEnumerable<MethodPlan> Plan(IReadOnlyList<SelectClass> classes, RankingReader rankings);
}

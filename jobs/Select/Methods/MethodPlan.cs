using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Methods;

/// <summary>What a method wants of a class, and what it found on its way.</summary>
/// <param name="ClassNumber">The class's number.</param>
/// <param name="Method">The method.</param>
/// <param name="Source">The method as the column <c>source</c> has it: one of <see cref="SelectionSource"/>.</param>
/// <param name="Requests">The tweets it asks for.</param>
internal sealed record MethodPlan(int ClassNumber, MethodName Method, string Source, IReadOnlyList<PickRequest> Requests)
{
    /// <summary>The step of a run in which methods that look at the texts of rankings plan.</summary>
    public const string Step = "select: keywords, structures and motifs";

    /// <summary>Sentences on what was left out or done otherwise, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it found on its way.</summary>
    public IReadOnlyList<FindingTable> Tables { get; init; } = [];
}

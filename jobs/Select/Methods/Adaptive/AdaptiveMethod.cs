using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Select.Methods.Adaptive;

/// <summary>Takes the best that are not labelled: the rule of 2021.</summary>
/// <param name="settings">How many.</param>
internal sealed class AdaptiveMethod(AdaptiveSettings settings) : IRankingMethod
{
    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(IReadOnlyList<SelectClass> classes, RankingReader rankings) => classes.Select(Plan);

    private MethodPlan Plan(SelectClass selected) => new(selected.Number, MethodName.Adaptive, SelectionSource.Adaptive,
        [new PickRequest(selected.Number, MethodName.Adaptive, new PickReason(SelectionSource.Adaptive), settings.Tweets, CandidateOrder.FromBest(selected.Ranked))]);
}

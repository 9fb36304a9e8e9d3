using System.Globalization;
using LaborSpark.Jobs.Select.Calibration;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Select.Methods.Uncertainty;

/// <summary>
/// Takes tweets on each side of the least certain score, by the rule of 2021: of 0.5, and of the score that is 0.5 when it is calibrated by the validation set,
/// on which the model was not trained.
/// </summary>
/// <param name="settings">How many.</param>
internal sealed class UncertaintyMethod(UncertaintySettings settings) : IRankingMethod
{
    private const double Even = 0.5;

    /// <inheritdoc/>
    public IEnumerable<MethodPlan> Plan(IReadOnlyList<SelectClass> classes, RankingReader rankings)
    {
        var scores = rankings.Labelled;
        var calibrated = classes.ToDictionary(c => c.Number, c => Calibration(c, scores));
        var ranks = rankings.LastRanksAtLeast(classes.ToDictionary(c => c.Number, c => (IReadOnlyList<double>)[Even, calibrated[c.Number].Root ?? Even]));
        return classes.SelectMany(c => new[] { Raw(c, ranks[c.Number][0]), ByCalibration(c, calibrated[c.Number], ranks[c.Number][1]) });
    }

    private MethodPlan Raw(SelectClass selected, long above) => new(selected.Number, MethodName.Uncertainty, SelectionSource.Uncertainty, Sides(selected, SelectionSource.Uncertainty, above));

    private MethodPlan ByCalibration(SelectClass selected, Calibrated calibrated, long above) => new(
        selected.Number, MethodName.Uncertainty, SelectionSource.CalibratedUncertainty, calibrated.Root is null ? [] : Sides(selected, SelectionSource.CalibratedUncertainty, above))
    {
        Notes = [calibrated.Note],
        Tables = [new FindingTable("Calibration", ["labelled_tweets_with_score", "positives", "root"], [[calibrated.Tweets, calibrated.Positives, calibrated.Root]])],
    };

    private IReadOnlyList<PickRequest> Sides(SelectClass selected, string source, long above)
    {
        var (upper, lower) = CandidateOrder.SidesOf(above, selected.Ranked);
        return [Request(selected, source, upper), Request(selected, source, lower)];
    }

    private PickRequest Request(SelectClass selected, string source, CandidateOrder order) =>
        new(selected.Number, MethodName.Uncertainty, new PickReason(source), settings.Tweets, order);

    private Calibrated Calibration(SelectClass selected, IReadOnlyDictionary<(int, string), DecayPoint> scores)
    {
        var labelled = selected.Labels.Validation
            .DistinctBy(l => l.TweetId)
            .OrderBy(l => l.TweetId, StringComparer.Ordinal)
            .Where(l => scores.ContainsKey((selected.Number, l.TweetId)))
            .Select(l => (scores[(selected.Number, l.TweetId)].Score, l.IsPositive))
            .ToList();
        var positives = labelled.Count(l => l.IsPositive);
        var counts = string.Create(CultureInfo.InvariantCulture, $"{labelled.Count:N0} tweets of the validation set have a score, {positives:N0} of them positive");
        if (!CalibratedScore.CanFit(labelled))
            return new Calibrated(labelled.Count, positives, null, $"{counts}: tweets of both kinds are needed to calibrate scores, so no tweets are chosen by calibrated scores.");
        var fit = CalibratedScore.Fit(labelled, settings.Samples, settings.Seed, selected.Name);
        return new Calibrated(labelled.Count, positives, fit.Root(), $"{counts}; {Words(fit)}");
    }

    private static string Words(CalibratedScore fit) => fit.Side switch
    {
        CalibratedSide.Above => "the calibrated score is above 0.5 for every score from 0 to 1, so no tweets are chosen by it.",
        CalibratedSide.Below => "the calibrated score is below 0.5 for every score from 0 to 1, so no tweets are chosen by it.",
        _ when !fit.IsRising => string.Create(CultureInfo.InvariantCulture, $"the calibrated score is 0.5 at {fit.Root():F6}, but falls as scores rise: the labels contradict the model."),
        _ => string.Create(CultureInfo.InvariantCulture, $"the calibrated score is 0.5 at {fit.Root():F6}."),
    };

    private sealed record Calibrated(long Tweets, long Positives, double? Root, string Note);
}

using LaborSpark.Jobs.Select.Calibration;

namespace LaborSpark.Jobs.Tests.Select.Calibration;

public sealed class CalibratedScoreTests
{
    // By hand: labels that are mirrored about 0.5 have their root there; resampling moves it by chance, by less the more labels there are.
    [Test]
    public void Root_LabelsMirroredAboutOneHalf_LiesThere()
    {
        var fit = CalibratedScore.Fit(Labels(500, (0.2, 0.1), (0.4, 0.4), (0.6, 0.6), (0.8, 0.9)), 200, seed: 1, "job_offer");
        Assert.That((fit.Side, fit.IsRising), Is.EqualTo((CalibratedSide.Both, true)));
        Assert.That(fit.Root(), Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void Root_AnyFit_IsWhereItsValueIsOneHalf()
    {
        var fit = CalibratedScore.Fit(Labels(20, (0.1, 0.05), (0.3, 0.2), (0.7, 0.4), (0.9, 0.8)), 100, seed: 7, "job_offer");
        Assert.That(fit.Of(fit.Root()!.Value), Is.EqualTo(0.5).Within(1e-12));
    }

    [Test]
    public void Root_LabelsAgainstTheScores_IsFoundAndToldToFall()
    {
        var fit = CalibratedScore.Fit(Labels(100, (0.2, 0.9), (0.8, 0.1)), 50, seed: 1, "job_offer");
        Assert.That((fit.Side, fit.IsRising), Is.EqualTo((CalibratedSide.Both, false)));
        Assert.That(fit.Of(fit.Root()!.Value), Is.EqualTo(0.5).Within(1e-12));
    }

    [TestCase(0.1, 0.2, CalibratedSide.Below)]
    [TestCase(0.8, 0.9, CalibratedSide.Above)]
    public void Root_ValuesOnOneSide_IsNoneAndTheSideTold(double low, double high, object side)
    {
        var fit = CalibratedScore.Fit(Labels(100, (0.0, low), (1.0, high)), 50, seed: 1, "job_offer");
        Assert.That((fit.Root(), fit.Side), Is.EqualTo(((double?)null, (CalibratedSide)side)));
    }

    // By hand: a sample of two labels that has both is the two labels, so each sigmoid is the one fitted to them.
    [Test]
    public void Of_TwoLabels_IsTheirSigmoid()
    {
        var fit = CalibratedScore.Fit([(0.9, true), (0.1, false)], 10, seed: 1, "job_offer");
        Assert.That((fit.Of(0.9), fit.Of(0.1), fit.Root()), Is.EqualTo((2.0 / 3, 1.0 / 3, 0.5)).Within(1e-5));
    }

    [Test]
    public void Fit_SameSeed_GivesTheSameToTheBit_OtherSeedOrClassAnother()
    {
        var labels = Labels(20, (0.2, 0.1), (0.8, 0.7));
        var roots = new[] { (1L, "job_offer"), (1L, "job_offer"), (2L, "job_offer"), (1L, "job_search") }.Select(key => CalibratedScore.Fit(labels, 20, key.Item1, key.Item2).Root()).ToList();
        Assert.That(roots[0], Is.EqualTo(roots[1]));
        Assert.That(roots.Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void Fit_LabelsOfOneKindOrNone_IsRefused()
    {
        Assert.That(CalibratedScore.CanFit([(0.5, true)]), Is.False);
        Assert.That(() => CalibratedScore.Fit([(0.5, true)], 10, 1, "job_offer"), Throws.ArgumentException);
        Assert.That(() => CalibratedScore.Fit([(0.5, false)], 10, 1, "job_offer"), Throws.ArgumentException);
        Assert.That(() => CalibratedScore.Fit([], 10, 1, "job_offer"), Throws.ArgumentException);
    }

    private static List<(double Score, bool IsPositive)> Labels(int each, params (double Score, double Positives)[] kinds) =>
        [.. kinds.SelectMany(kind => Enumerable.Range(0, each).Select(place => (kind.Score, place < Math.Round(kind.Positives * each))))];
}

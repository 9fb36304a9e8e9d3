using CsCheck;
using LaborSpark.Jobs.Select.Calibration;

namespace LaborSpark.Jobs.Tests.Select.Calibration;

public sealed class PlattSigmoidTests
{
    private static readonly Gen<(double Score, bool Label)[]> Labelled =
        Gen.Select(Gen.Double[0, 1], Gen.Bool).Array[2, 60].Where(tweets => tweets.Any(tweet => tweet.Item2) && tweets.Any(tweet => !tweet.Item2));

    // By hand: of 4 and 4 labels the targets are 5/6 and 1/6. At the score 0 lie 3 negatives and a positive, their mean target is (3/6 + 5/6) / 4 = 1/3; at 1 it is 2/3.
    // Two numbers fit two means exactly: p(0) = 1/3, so exp(B) = 2; p(1) = 2/3, so exp(A + B) = 1/2.
    [Test]
    public void Fit_TwoScores_MeetsTheMeanTargets()
    {
        var fit = PlattSigmoid.Fit([0, 0, 0, 0, 1, 1, 1, 1], [false, false, false, true, false, true, true, true]);
        Assert.That((fit.A, fit.B), Is.EqualTo((-2 * Math.Log(2), Math.Log(2))).Within(1e-5));
        Assert.That((fit.Of(0), fit.Of(0.5), fit.Of(1)), Is.EqualTo((1.0 / 3, 0.5, 2.0 / 3)).Within(1e-5));
    }

    // By hand: one of each kind has the targets 2/3 and 1/3.
    [Test]
    public void Fit_OneOfEachKind_MeetsTheirTargets()
    {
        var fit = PlattSigmoid.Fit([0.9, 0.1], [true, false]);
        Assert.That((fit.Of(0.9), fit.Of(0.1)), Is.EqualTo((2.0 / 3, 1.0 / 3)).Within(1e-5));
    }

    // By hand: where no score says more than another the value is the mean target; with the targets 3/4 and 1/5 of two and three labels, (2 * 3/4 + 3 * 1/5) / 5 = 0.42.
    [Test]
    public void Fit_EqualScores_GivesTheMeanTarget() =>
        Assert.That(PlattSigmoid.Fit([0.3, 0.3, 0.3, 0.3, 0.3], [true, false, true, false, false]).Of(0.3), Is.EqualTo(0.42).Within(1e-5));

    // The loss is convex, so its least value is where both sums of the first-order conditions are 0; the method ends below 1e-5 of them.
    [Test]
    public void Fit_AnyLabels_IsTheMaximumOfTheLikelihood() => Labelled.Sample(tweets =>
    {
        var fit = PlattSigmoid.Fit([.. tweets.Select(tweet => tweet.Score)], [.. tweets.Select(tweet => tweet.Label)]);
        double positives = tweets.Count(tweet => tweet.Label);
        var off = tweets.Select(tweet => (tweet.Score, Off: (tweet.Label ? (positives + 1) / (positives + 2) : 1 / (tweets.Length - positives + 2)) - fit.Of(tweet.Score))).ToList();
        return Math.Abs(off.Sum(tweet => tweet.Off)) < 2e-5 && Math.Abs(off.Sum(tweet => tweet.Score * tweet.Off)) < 2e-5;
    });

    [TestCase(-1e6, 5e5)]
    [TestCase(1e6, -5e5)]
    public void Of_SteepSigmoid_StaysWithinZeroAndOne(double a, double b)
    {
        var sigmoid = new PlattSigmoid(a, b);
        Assert.That(((double[])[0, 0.5, 1]).Select(sigmoid.Of), Is.EqualTo(a < 0 ? (double[])[0, 0.5, 1] : [1, 0.5, 0]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Fit_LabelsOfOneKind_IsRefused(bool label) => Assert.That(() => PlattSigmoid.Fit([0.1, 0.2], [label, label]), Throws.ArgumentException);
}

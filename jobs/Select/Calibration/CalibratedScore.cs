using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Calibration;

/// <summary>Turns a score into a probability: the mean of sigmoids, each fitted to a bootstrap sample of the labelled tweets.</summary>
internal sealed class CalibratedScore
{
    private const double Half = 0.5;

    private readonly PlattSigmoid[] _sigmoids;

    private CalibratedScore(PlattSigmoid[] sigmoids) => _sigmoids = sigmoids;

    /// <summary>Gets on which side of one half the calibrated scores lie; with <see cref="CalibratedSide.Both"/> there is a root.</summary>
    public CalibratedSide Side => (Of(0), Of(1)) switch
    {
        ( < Half, < Half) => CalibratedSide.Below,
        ( > Half, > Half) => CalibratedSide.Above,
        _ => CalibratedSide.Both,
    };

    /// <summary>Gets whether higher scores mean positives. Where not, the labels contradict the model.</summary>
    public bool IsRising => Of(1) > Of(0);

    /// <summary>Says whether labels are enough for a fit.</summary>
    /// <param name="labelled">The labelled tweets.</param>
    /// <returns>Whether there is a positive and a negative among them. Smoothed as Platt has it, even these two give a sigmoid, if a flat one.</returns>
    public static bool CanFit(IReadOnlyList<(double Score, bool IsPositive)> labelled) => labelled.Any(tweet => tweet.IsPositive) && labelled.Any(tweet => !tweet.IsPositive);

    /// <summary>Fits the sigmoids.</summary>
    /// <param name="labelled">The labelled tweets, in an order that is always the same.</param>
    /// <param name="samples">How many bootstrap samples, from 1: as many tweets as there are, drawn with replacement, and drawn anew while all are of one kind.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="className">The class, which has random numbers of its own.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException"><see cref="CanFit"/> says that the labels are not enough.</exception>
    public static CalibratedScore Fit(IReadOnlyList<(double Score, bool IsPositive)> labelled, int samples, long seed, string className)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (!CanFit(labelled))
            throw new ArgumentException("Expected labels of both kinds.", nameof(labelled));

        var random = new HashRandom(PickHash.Prefix(seed, className, SelectionSource.CalibratedUncertainty, "calibration"));
        return new CalibratedScore([.. Enumerable.Range(0, samples).Select(_ => Sample(labelled, random)).Select(sample => PlattSigmoid.Fit([.. sample.Select(t => t.Score)], [.. sample.Select(t => t.IsPositive)]))]);
    }

    /// <summary>Gives the calibrated value of a score.</summary>
    /// <param name="score">The score, 0 to 1.</param>
    /// <returns>The probability of being positive.</returns>
    public double Of(double score) => _sigmoids.Sum(sigmoid => sigmoid.Of(score)) / _sigmoids.Length;

    /// <summary>Finds the score whose calibrated value is one half, by bisection to the last digit.</summary>
    /// <returns>A score from 0 to 1; null where <see cref="Side"/> is not <see cref="CalibratedSide.Both"/>.</returns>
    public double? Root()
    {
        if (Side != CalibratedSide.Both)
            return null;

        var (least, most, rising) = (0.0, 1.0, IsRising);
        for (var middle = Half; least < middle && middle < most; middle = (least + most) / 2)
            (least, most) = (Of(middle) < Half) == rising ? (middle, most) : (least, middle);
        return most;
    }

    private static List<(double Score, bool IsPositive)> Sample(IReadOnlyList<(double Score, bool IsPositive)> labelled, HashRandom random)
    {
        List<(double Score, bool IsPositive)> sample;
        do
            sample = [.. labelled.Select(_ => labelled[random.Next(labelled.Count)])];
        while (!CanFit(sample));
        return sample;
    }
}

namespace LaborSpark.Jobs.Select.Calibration;

/// <summary>
/// The probability of being positive as a function of a score s, p(s) = 1 / (1 + exp(A s + B)), fitted to labels by maximum likelihood: Platt 1999, "Probabilistic outputs for support vector machines",
/// with his smoothed targets, by the Newton method of Lin, Lin and Weng 2007, "A note on Platt's probabilistic outputs for support vector machines".
/// </summary>
/// <param name="A">The slope: below 0 where higher scores are positives.</param>
/// <param name="B">The place.</param>
internal sealed record PlattSigmoid(double A, double B)
{
    // The constants are those of the note's pseudocode.
    private const int MostSteps = 100;
    private const double LeastGradient = 1e-5;
    private const double LeastStep = 1e-10;
    private const double Ridge = 1e-12;
    private const double SufficientDecrease = 1e-4;

    /// <summary>Fits the two numbers.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="labels">Whether each is a positive's.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no positive, or no negative.</exception>
    public static PlattSigmoid Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Count, scores.Count);
        double positives = labels.Count(label => label);
        var negatives = labels.Count - positives;
        if (positives == 0 || negatives == 0)
            throw new ArgumentException("Expected labels of both kinds.", nameof(labels));

        var (high, low) = ((positives + 1) / (positives + 2), 1 / (negatives + 2));
        var targets = labels.Select(label => label ? high : low).ToArray();
        return Minimum([.. scores], targets, new PlattSigmoid(0, Math.Log((negatives + 1) / (positives + 1))));
    }

    /// <summary>Gives the probability at a score.</summary>
    /// <param name="score">The score.</param>
    public double Of(double score)
    {
        // Of two forms of the same value the one whose exponential does not overflow.
        var exponent = (A * score) + B;
        return exponent >= 0 ? Math.Exp(-exponent) / (1 + Math.Exp(-exponent)) : 1 / (1 + Math.Exp(exponent));
    }

    private static PlattSigmoid Minimum(double[] scores, double[] targets, PlattSigmoid at)
    {
        var loss = at.Loss(scores, targets);
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = at.Slope(scores, targets);
            if (Math.Abs(slope.A) < LeastGradient && Math.Abs(slope.B) < LeastGradient)
                break;
            if (at.Descend(slope, loss, scores, targets) is not var (next, nextLoss))
                break;
            (at, loss) = (next, nextLoss);
        }

        return at;
    }

    /// <summary>Takes the Newton step, halved until the loss falls enough; null where it falls no more.</summary>
    private (PlattSigmoid At, double Loss)? Descend(Derivatives slope, double loss, double[] scores, double[] targets)
    {
        var determinant = (slope.AA * slope.BB) - (slope.AB * slope.AB);
        var a = -((slope.BB * slope.A) - (slope.AB * slope.B)) / determinant;
        var b = -((slope.AA * slope.B) - (slope.AB * slope.A)) / determinant;
        var fall = (slope.A * a) + (slope.B * b);
        for (var size = 1.0; size >= LeastStep; size /= 2)
        {
            var next = new PlattSigmoid(A + (size * a), B + (size * b));
            if (next.Loss(scores, targets) is var nextLoss && nextLoss < loss + (SufficientDecrease * size * fall))
                return (next, nextLoss);
        }

        return null;
    }

    // The cross-entropy, in the note's form that neither overflows nor loses digits.
    private double Loss(double[] scores, double[] targets)
    {
        var loss = 0.0;
        for (var index = 0; index < scores.Length; index++)
        {
            var exponent = (scores[index] * A) + B;
            loss += exponent >= 0
                ? (targets[index] * exponent) + Math.Log(1 + Math.Exp(-exponent))
                : ((targets[index] - 1) * exponent) + Math.Log(1 + Math.Exp(exponent));
        }

        return loss;
    }

    private Derivatives Slope(double[] scores, double[] targets)
    {
        var (aa, bb, ab, a, b) = (Ridge, Ridge, 0.0, 0.0, 0.0);
        for (var index = 0; index < scores.Length; index++)
        {
            var p = Of(scores[index]);
            var (off, weight) = (targets[index] - p, p * (1 - p));
            aa += scores[index] * scores[index] * weight;
            bb += weight;
            ab += scores[index] * weight;
            a += scores[index] * off;
            b += off;
        }

        return new Derivatives(aa, bb, ab, a, b);
    }

    /// <summary>The second and first derivatives of the loss.</summary>
    private readonly record struct Derivatives(double AA, double BB, double AB, double A, double B);
}

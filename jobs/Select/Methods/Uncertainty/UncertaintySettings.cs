using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select.Methods.Uncertainty;

/// <summary>How the least certain scores are chosen.</summary>
/// <param name="Tweets">How many tweets on each side.</param>
/// <param name="Samples">The resamples of the calibration.</param>
/// <param name="Seed">The seed of the resamples.</param>
internal sealed record UncertaintySettings(int Tweets, int Samples, long Seed)
{
    /// <summary>The settings among the options.</summary>
    public static UncertaintySettings Of(SelectOptions options) => new(options.TweetsUncertainty, options.Samples, options.Seed);
}

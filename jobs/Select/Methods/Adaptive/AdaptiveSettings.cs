using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select.Methods.Adaptive;

/// <summary>How adaptive chooses.</summary>
/// <param name="Tweets">How many tweets.</param>
internal sealed record AdaptiveSettings(int Tweets)
{
    /// <summary>The settings among the options.</summary>
    public static AdaptiveSettings Of(SelectOptions options) => new(options.TweetsAdaptive);
}

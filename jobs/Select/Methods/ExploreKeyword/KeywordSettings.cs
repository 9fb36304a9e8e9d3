using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>How keywords are found.</summary>
/// <param name="TopLift">How many keywords of highest lift.</param>
/// <param name="TweetsPerMask">In how many tweets of each the model fills the mask.</param>
/// <param name="ProposalsPerTweet">How many of its proposals are taken.</param>
/// <param name="Samples">The resamples of each bootstrap.</param>
/// <param name="Final">How many keywords are looked for in the end.</param>
/// <param name="TweetsPerKeyword">How many tweets of each.</param>
/// <param name="MinFrequency">In more than this share of tweets a keyword is.</param>
/// <param name="Confidence">The level of a lift's interval.</param>
/// <param name="Seed">The seed of all choices.</param>
/// <param name="ModelPath">The masked language model; null for none.</param>
/// <param name="VocabPath">Its vocabulary.</param>
internal sealed record KeywordSettings(
    int TopLift, int TweetsPerMask, int ProposalsPerTweet, int Samples, int Final, int TweetsPerKeyword, double MinFrequency, double Confidence, long Seed, string? ModelPath, string VocabPath)
{
    /// <summary>The settings among the options.</summary>
    public static KeywordSettings Of(SelectOptions options) => new(
        options.TopLiftKeywords, options.TweetsPerKeywordMlm, options.KeywordsPerTweetMlm, options.Samples, options.FinalKeywords, options.TweetsPerKeyword, options.MinFrequency,
        options.Confidence, options.Seed, options.ModelPath, options.VocabPath);
}

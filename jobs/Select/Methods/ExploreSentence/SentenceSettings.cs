using LaborSpark.Jobs.Select.Options;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.ExploreSentence;

/// <summary>How structures are found.</summary>
/// <param name="Grams">Which skip-grams.</param>
/// <param name="Structures">How many structures.</param>
/// <param name="TweetsPerStructure">How many tweets of each.</param>
internal sealed record SentenceSettings(GramOptions Grams, int Structures, int TweetsPerStructure)
{
    /// <summary>The settings among the options.</summary>
    public static SentenceSettings Of(SelectOptions options) =>
        new(new GramOptions { Size = options.SkipGramSize, Skipped = options.SkipGramSkipped }, options.TopSkipGrams, options.TweetsPerSkipGram);
}

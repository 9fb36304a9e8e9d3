using System.Collections.Frozen;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>A method in words.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it looks for: a sentence; empty if nothing is known of it.</param>
internal sealed record MethodWords(string Name, string Meaning)
{
    private static readonly FrozenDictionary<string, MethodWords> Known = new Dictionary<string, MethodWords>(StringComparer.Ordinal)
    {
        [SelectionSource.Exploit] = new("Exploit", "Tweets that the model scores highest, or some around the base rank, or some of the top tweets."),
        [SelectionSource.ExploreKeyword] = new("Explore by keyword", "Tweets with a word that top tweets hold more often than others do."),
        [SelectionSource.ExploreSentence] = new("Explore by sentence", "Tweets with a sentence structure, a k-skip-n-gram, that is frequent among top tweets."),
        [SelectionSource.Motifs] = new("Motifs", "Tweets with an ordered combination of words that is more frequent among top tweets, by the rule of 2021."),
        [SelectionSource.Adaptive] = new("Adaptive", "The highest scores that are not labelled yet, by the rule of 2021."),
        [SelectionSource.Uncertainty] = new("Uncertainty", "Tweets on each side of the score 0.5, where the model is least sure."),
        [SelectionSource.CalibratedUncertainty] = new("Calibrated uncertainty", "Tweets on each side of the score whose calibrated value is 0.5, where the model is least sure."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words for a method.</summary>
    /// <param name="source">One of <see cref="SelectionSource"/>; any other is its own name.</param>
    public static MethodWords Of(string source) => Known.GetValueOrDefault(source) ?? new MethodWords(CellText.Words(source), "");
}

namespace LaborSpark.Jobs.Select.Findings;

/// <summary>The names of the methods as the column <c>source</c> holds them.</summary>
internal static class SelectionSource
{
    /// <summary>The highest scores, or some around the base rank, or some of the top tweets.</summary>
    public const string Exploit = "exploit";

    /// <summary>Tweets with a word that top tweets hold more often than others do.</summary>
    public const string ExploreKeyword = "explore_keyword";

    /// <summary>Tweets with a sentence structure, a k-skip-n-gram, that is frequent among top tweets.</summary>
    public const string ExploreSentence = "explore_sentence";

    /// <summary>Tweets with an ordered combination of words, by the rule of 2021.</summary>
    public const string Motifs = "motifs";

    /// <summary>The highest scores not labelled, by the rule of 2021.</summary>
    public const string Adaptive = "adaptive";

    /// <summary>Tweets on each side of the score 0.5.</summary>
    public const string Uncertainty = "uncertainty";

    /// <summary>Tweets on each side of the score whose calibrated value is 0.5.</summary>
    public const string CalibratedUncertainty = "uncertainty_calibrated";
}

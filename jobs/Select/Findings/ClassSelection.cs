namespace LaborSpark.Jobs.Select.Findings;

/// <summary>What is to be labelled for a class, and how it was found.</summary>
/// <param name="Class">The class.</param>
/// <param name="BaseRate">The share of the random set thought positive.</param>
/// <param name="RandomTweets">The size of the random set.</param>
/// <param name="BaseRank">How many top tweets there are: the base rate times the size, rounded down.</param>
/// <param name="Ranked">The tweets of the ranking.</param>
/// <param name="Labelled">The tweets labelled before: those of the training and validation sets and of earlier selections, each id once.</param>
/// <param name="Positives">The positives of the training set.</param>
/// <param name="Decay">Scores over ranks, in the order of ranks: the first, the last, the base rank and some between, evenly on an axis of logarithms; empty for an empty ranking.</param>
/// <param name="Methods">What each method did, in their order.</param>
/// <param name="Tweets">The tweets, by rank.</param>
internal sealed record ClassSelection(
    string Class, double BaseRate, long RandomTweets, long BaseRank, long Ranked, long Labelled, long Positives,
    IReadOnlyList<DecayPoint> Decay, IReadOnlyList<MethodFindings> Methods, IReadOnlyList<SelectedTweet> Tweets);

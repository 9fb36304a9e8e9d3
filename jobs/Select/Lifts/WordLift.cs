namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>How much more often than elsewhere top tweets hold a word.</summary>
/// <param name="Word">The word.</param>
/// <param name="InTop">How often it occurs in the top tweets.</param>
/// <param name="InAll">How often it occurs in the random set.</param>
/// <param name="TweetsInAll">In how many tweets of the random set it occurs.</param>
/// <param name="Lift">(in top / in all) x size of the random set / base rank: 1 for a word that top tweets hold as often as any; 0 for one that they do not hold.</param>
internal sealed record WordLift(string Word, long InTop, long InAll, long TweetsInAll, double Lift);

namespace LaborSpark.Udfs;

/// <summary>A motif that was chosen.</summary>
/// <param name="Tokens">Its tokens in their order.</param>
/// <param name="InTop">In how many top tweets it occurs.</param>
/// <param name="InRandom">In how many random tweets.</param>
/// <param name="Lift">The share of top tweets over that of random tweets.</param>
public sealed record ChosenMotif(IReadOnlyList<string> Tokens, long InTop, long InRandom, double Lift)
{
    /// <summary>Gets the name by which a later iteration knows that it was used: the tokens with blanks between.</summary>
    public string Name => string.Join(' ', Tokens);
}

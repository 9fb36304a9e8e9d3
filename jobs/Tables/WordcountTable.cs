namespace LaborSpark.Jobs.Tables;

/// <summary>The output of wordcount: each distinct token of the random set.</summary>
internal static class WordcountTable
{
    /// <summary>The token, case kept.</summary>
    public const string Word = "word";

    /// <summary>How often it occurs.</summary>
    public const string Count = "count";

    /// <summary>In how many tweets it occurs.</summary>
    public const string Tweets = "tweets";
}

namespace LaborSpark.Udfs;

/// <summary>The tokens of a tweet of which motifs are made.</summary>
public static class MotifTokens
{
    /// <summary>
    /// Lists the distinct tokens that can be words of the tweet's text, in the order in which they first occur. Left out are nulls, tags of the normaliser (from <c>&lt;</c> to
    /// <c>&gt;</c>, such as <c>&lt;user&gt;</c> and <c>&lt;/hashtag&gt;</c>), and tokens without any letter or number.
    /// </summary>
    /// <param name="socialTokens">A row of <see cref="OperationColumns.SocialTokens"/>.</param>
    /// <returns>The tokens, none twice.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<string?> socialTokens)
    {
        ArgumentNullException.ThrowIfNull(socialTokens);
        return [.. socialTokens.OfType<string>().Where(token => !IsTag(token) && HoldsLetterOrNumber(token)).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsTag(string token) => token.Length > 2 && token[0] == '<' && token[^1] == '>';

    private static bool HoldsLetterOrNumber(string token)
    {
        foreach (var rune in token.EnumerateRunes())
        {
            if (rune.Value != '_' && SocialClasses.IsWord(rune.Value))
                return true;
        }

        return false;
    }
}

namespace LaborSpark.Udfs;

/// <summary>What a <see cref="SearchKey"/> asks of a tweet.</summary>
public enum SearchKind
{
    /// <summary>The text in lower case contains the one token as it stands, also within a word.</summary>
    Keyword,

    /// <summary>The normalised tokens contain the key's in their order, with no more others left out between the first and the last than the key allows.</summary>
    SkipGram,

    /// <summary>The text in lower case contains the tokens as whole words in their order, with anything between.</summary>
    Motif,
}

namespace LaborSpark.Udfs;

/// <summary>
/// The options of ekphrasis 0.5.4's <c>TextPreProcessor</c> and its tokenizers, as <c>SocialTokenizer</c> honours them. The defaults are those of the
/// pipeline's column <c>tokenized_preprocessed_text</c>, not ekphrasis's own.
/// </summary>
public sealed record SocialOptions
{
    /// <summary>What is replaced by its tag, in this order; a term may come twice, as <c>url</c> does. ekphrasis: <c>normalize</c>.</summary>
    public IReadOnlyList<SocialTerm> Normalize { get; init; } =
    [
        SocialTerm.Url, SocialTerm.Email, SocialTerm.Percent, SocialTerm.Money, SocialTerm.Phone, SocialTerm.User, SocialTerm.Time, SocialTerm.Url, SocialTerm.Date, SocialTerm.Number,
    ];

    /// <summary>Whose tags are taken out again after <see cref="Normalize"/>. Default: none. ekphrasis: <c>omit</c>.</summary>
    public IReadOnlyList<SocialTerm> Omit { get; init; } = [];

    /// <summary>What gets a tag beside it. ekphrasis: <c>annotate</c>.</summary>
    public SocialAnnotations Annotate { get; init; } = SocialAnnotations.All;

    /// <summary>Whether hashtags are cut into words. Without effect where <see cref="SocialTerm.Hashtag"/> is normalised or omitted. ekphrasis: <c>unpack_hashtags</c>.</summary>
    public bool UnpackHashtags { get; init; } = true;

    /// <summary>Whether <c>can't</c> becomes <c>can not</c>. ekphrasis: <c>unpack_contractions</c>.</summary>
    public bool UnpackContractions { get; init; } = true;

    /// <summary>How words in capitals are tagged. ekphrasis: <c>all_caps_tag</c>.</summary>
    public AllCapsTag AllCapsTag { get; init; } = AllCapsTag.Wrap;

    /// <summary>Whether an elongated word's spelling is corrected after it was shortened. ekphrasis: <c>spell_correct_elong</c>.</summary>
    public bool CorrectElongated { get; init; }

    /// <summary>Whether all annotations but that of hashtags are left out. ekphrasis: <c>mode="fast"</c>.</summary>
    public bool Fast { get; init; }

    /// <summary>Whether tags are taken out at the end. ekphrasis: <c>remove_tags</c>.</summary>
    public bool RemoveTags { get; init; }

    /// <summary>How the text is cut into tokens. ekphrasis: <c>tokenizer</c>.</summary>
    public SocialTokenizing Tokenizing { get; init; } = SocialTokenizing.Social;

    /// <summary>What the tokenizer keeps in one piece. ekphrasis: the switches of <c>SocialTokenizer</c>.</summary>
    public SocialTokenKinds Keep { get; init; } = SocialTokenKinds.All;

    /// <summary>Whether tokens are lower-cased, each by itself. ekphrasis: the tokenizer's <c>lowercase</c>.</summary>
    public bool LowerCase { get; init; } = true;

    /// <summary>Whether emoticons are replaced by tags of their meaning. ekphrasis: <c>dicts=[emoticons]</c>.</summary>
    public bool Emoticons { get; init; } = true;

    /// <summary>Compares by value, the terms of the lists one by one, so that options made twice share their tokenizer.</summary>
    /// <param name="other">Other options.</param>
    public bool Equals(SocialOptions? other) => ReferenceEquals(this, other)
        || (other is not null && Flags == other.Flags && Normalize.SequenceEqual(other.Normalize) && Omit.SequenceEqual(other.Omit));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Flags, Normalize.Count, Omit.Count);

    private (SocialAnnotations, AllCapsTag, SocialTokenizing, SocialTokenKinds, bool, bool, bool, bool, bool, bool, bool) Flags =>
        (Annotate, AllCapsTag, Tokenizing, Keep, UnpackHashtags, UnpackContractions, CorrectElongated, Fast, RemoveTags, LowerCase, Emoticons);
}
